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

/** Reads documentation pages and specs from files, and describes failures. */
final class SavedPage {
  private static final String STANDARD_INPUT = "-";

  private SavedPage() {}

  /**
   * Reads a page.
   *
   * @param file the file, or {@code -} for standard input
   * @throws CommandException if the file is unreadable or not a documentation page
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
      throw CommandException.usage(name + " cannot be read: the file does not exist.");
    } catch (AccessDeniedException e) {
      throw CommandException.usage(name + " cannot be read: access is denied.");
    } catch (IOException e) {
      throw CommandException.usage(name + " cannot be read: " + e.getMessage() + ".");
    }
  }

  /**
   * Processes a page. If the memory is not sufficient, the result is unknown and not a difference.
   *
   * @throws CommandException if the memory is not sufficient
   */
  static <T> T bounded(Path file, Supplier<T> work) {
    try {
      return work.get();
    } catch (OutOfMemoryError | StackOverflowError e) {
      throw CommandException.usage(
          name(file)
              + " needs more memory than this process has. Increase the memory with"
              + " JAVA_TOOL_OPTIONS=-Xmx2g.");
    }
  }

  /** Returns the file name for the output. */
  static String name(Path file) {
    return file.toString().equals(STANDARD_INPUT)
        ? "Standard input"
        : TerminalText.sanitize(file.toString());
  }

  /**
   * Reads the spec in a folder.
   *
   * @throws CommandException if the spec is unreadable
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
