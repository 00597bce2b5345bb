package io.github.xportka.cli;

import io.github.xportka.openapi.page.DocumentationPage;
import io.github.xportka.openapi.page.PageSource;
import io.github.xportka.openapi.page.UnreadablePageException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Input of the page commands: saved pages. */
final class SavedPage {
  private static final String STANDARD_INPUT = "-";
  private static final int MAX_BYTES = 2_000_001;

  private SavedPage() {}

  /**
   * Reads a page.
   *
   * @param file the file, or {@code -} for standard input
   * @throws CommandException if the file cannot be read or is not a page
   */
  static List<DocumentationPage> read(Path file, InputStream standardInput) {
    String name = name(file);
    try {
      if (isStandardInput(file)) {
        return DocumentationPage.read(standardInput.readNBytes(MAX_BYTES), "");
      }
      if (Files.isDirectory(file)) {
        throw CommandException.usage(name + " cannot be read: it is a directory.");
      }
      try (InputStream in = Files.newInputStream(file)) {
        return DocumentationPage.read(in.readNBytes(MAX_BYTES), String.valueOf(file.getFileName()));
      }
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
   * Works on a page.
   *
   * @throws CommandException if the page needs more memory than the process has
   */
  static <T> T bounded(Path file, Supplier<T> work) {
    try {
      return work.get();
    } catch (OutOfMemoryError | StackOverflowError e) {
      throw CommandException.usage(
          name(file)
              + " needs more memory than the process has. If the file is a page, start Java with"
              + " more memory: JAVA_TOOL_OPTIONS=-Xmx2g.");
    }
  }

  /** Returns the name of a file for the output. */
  static String name(Path file) {
    return isStandardInput(file) ? "Standard input" : TerminalText.sanitize(file.toString());
  }

  private static boolean isStandardInput(Path file) {
    return file.toString().equals(STANDARD_INPUT);
  }

  /**
   * Returns the source of a page with a known address.
   *
   * @throws CommandException if the address is not an https address
   */
  static Optional<PageSource> source(@Nullable String url) {
    try {
      return Optional.ofNullable(url).map(PageSource::of);
    } catch (IllegalArgumentException e) {
      throw CommandException.usage(e.getMessage());
    }
  }
}
