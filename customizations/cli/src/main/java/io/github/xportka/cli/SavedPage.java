package io.github.xportka.cli;

import io.github.xportka.openapi.SpecException;
import io.github.xportka.openapi.page.DocumentationPage;
import io.github.xportka.openapi.page.SpecDocument;
import io.github.xportka.openapi.page.UnreadablePageException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Reads what the commands for pages work on, and says what is wrong with it. */
final class SavedPage {
  private static final String STANDARD_INPUT = "-";

  private SavedPage() {}

  /**
   * Reads a page.
   *
   * @param file the file, or {@code -} for standard input
   * @throws CommandException when it cannot be read, or is no page
   */
  static DocumentationPage read(Path file, InputStream standardInput) {
    String name = name(file);
    try {
      if (file.toString().equals(STANDARD_INPUT)) {
        return DocumentationPage.read(standardInput);
      }
      if (Files.isDirectory(file)) {
        throw CommandException.usage(name + " cannot be read: it is a directory.");
      }
      return DocumentationPage.read(file);
    } catch (UnreadablePageException e) {
      throw CommandException.usage(name + ": " + e.getMessage());
    } catch (NoSuchFileException e) {
      throw CommandException.usage(name + " cannot be read: there is no such file.");
    } catch (AccessDeniedException e) {
      throw CommandException.usage(name + " cannot be read: access is denied.");
    } catch (IOException e) {
      throw CommandException.usage(name + " cannot be read: " + e.getMessage() + ".");
    }
  }

  /**
   * Works on a page, and says so when it takes more memory than there is: what is too much for this
   * process says nothing about differences.
   *
   * @throws CommandException when it does
   */
  static <T> T bounded(Path file, Supplier<T> work) {
    try {
      return work.get();
    } catch (OutOfMemoryError | StackOverflowError e) {
      throw CommandException.usage(
          name(file)
              + " takes more memory than this process has. If it is a page, give the process more"
              + " with JAVA_TOOL_OPTIONS=-Xmx2g.");
    }
  }

  /** What a file is called in the output. */
  static String name(Path file) {
    return file.toString().equals(STANDARD_INPUT)
        ? "Standard input"
        : Printable.text(file.toString());
  }

  /**
   * Reads the spec below a folder.
   *
   * @throws CommandException when it cannot be read
   */
  static SpecDocument spec(Path folder) {
    try {
      return SpecDocument.of(folder);
    } catch (SpecException e) {
      throw CommandException.usage(e.getMessage());
    } catch (UncheckedIOException e) {
      throw CommandException.usage(folder + " cannot be read: " + e.getMessage() + ".");
    }
  }
}
