package io.github.xportka.cli.page;

import io.github.xportka.cli.context.CommandContext;
import io.github.xportka.cli.context.CommandException;
import io.github.xportka.cli.context.InputFile;
import io.github.xportka.openapi.page.DocumentationPage;
import io.github.xportka.openapi.page.PageSource;
import io.github.xportka.openapi.page.UnreadablePageException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Input of the page commands: pages in files, from standard input, or downloaded. */
final class SavedPage {
  private SavedPage() {}

  /**
   * Reads the operations of a page.
   *
   * @throws CommandException if the file cannot be read, is not a page, or needs too much memory
   */
  static List<DocumentationPage> read(InputFile file, CommandContext context) {
    byte[] content = file.read(context.in());
    String fileName = file.isStandardInput() ? "" : Path.of(file.argument()).toFile().getName();
    return read(file.name(), fileName, content);
  }

  /**
   * Reads the operations of a page.
   *
   * @param name the name of the page for messages
   * @throws CommandException if the content is not a page, or needs too much memory
   */
  static List<DocumentationPage> read(String name, String fileName, byte[] content) {
    return bounded(
        name,
        () -> {
          try {
            return DocumentationPage.read(content, fileName);
          } catch (UnreadablePageException e) {
            throw CommandException.usage(name + ": " + e.getMessage());
          }
        });
  }

  /**
   * Works on a page.
   *
   * @throws CommandException if the page needs more memory than the process has
   */
  static <T> T bounded(String name, Supplier<T> work) {
    try {
      return work.get();
    } catch (OutOfMemoryError | StackOverflowError e) {
      throw CommandException.usage(
          name
              + " needs more memory than the process has. If the file is a page, start Java with"
              + " more memory: JAVA_TOOL_OPTIONS=-Xmx2g.");
    }
  }

  /**
   * Returns the source of a page with a known address.
   *
   * @throws CommandException if the address is not an https address
   */
  static Optional<PageSource> source(@Nullable String url) {
    return CommandException.validated(() -> Optional.ofNullable(url).map(PageSource::of));
  }
}
