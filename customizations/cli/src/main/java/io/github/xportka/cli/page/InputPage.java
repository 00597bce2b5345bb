package io.github.xportka.cli.page;

import io.github.xportka.cli.context.CommandContext;
import io.github.xportka.cli.context.CommandException;
import io.github.xportka.cli.context.InputFile;
import io.github.xportka.openapi.page.DocumentationPage;
import io.github.xportka.openapi.page.PageReader;
import io.github.xportka.openapi.page.PageSource;
import io.github.xportka.openapi.page.UnreadablePageException;
import java.io.File;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Page that a command reads: in a file, from standard input, or from the documentation site.
 *
 * @param name the file, or the address on the site
 * @param fileName the name of the file, from which an operation can be recognized; can be empty
 * @param operationId the operation whose page is downloaded; empty for a file
 * @param url the address of the page, if it is known
 * @param content reads or downloads the page; throws a {@link CommandException} with the reason of
 *     a failure
 */
record InputPage(
    String name,
    String fileName,
    String operationId,
    Optional<String> url,
    Supplier<byte[]> content) {
  /** Returns the page in a file or from standard input. */
  static InputPage in(InputFile file, @Nullable String url, CommandContext context) {
    String fileName = file.isStandardInput() ? "" : new File(file.argument()).getName();
    return new InputPage(
        file.name(), fileName, "", Optional.ofNullable(url), () -> file.read(context.in()));
  }

  /** Returns the page of an operation; the address can be that of its Markdown form, or empty. */
  static InputPage at(String address, String operationId, Supplier<byte[]> download) {
    String url = address.replaceFirst("\\.md$", "");
    String fileName = url.substring(url.lastIndexOf('/') + 1);
    Optional<String> known = Optional.of(url).filter(its -> !its.isEmpty());
    return new InputPage(address, fileName, operationId, known, download);
  }

  /**
   * Reads the operations of the page.
   *
   * @throws CommandException if the page cannot be read or is not a page
   */
  List<DocumentationPage> read() {
    try {
      return PageReader.read(content.get(), fileName);
    } catch (UnreadablePageException e) {
      throw CommandException.usage(name + ": " + e.getMessage());
    }
  }

  /**
   * Returns the source of the page if its address is known.
   *
   * @throws CommandException if the address is not an https address
   */
  Optional<PageSource> source() {
    return CommandException.validated(() -> url.map(PageSource::of));
  }
}
