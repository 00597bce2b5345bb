package io.github.xportka.cli.page;

import io.github.xportka.cli.context.CommandContext;
import io.github.xportka.cli.context.CommandException;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Operation;
import io.github.xportka.openapi.page.FetchedPage;
import io.github.xportka.openapi.page.PageFetcher;
import io.github.xportka.openapi.page.PageIndex;
import io.github.xportka.openapi.page.PageSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Download of the pages of operations, with the options that control it. */
final class PageDownload {
  private static final String NO_PAGE =
      "The spec does not name a page of this operation. Use --index URL with the address of the"
          + " site's llms.txt, or save the page by hand.";

  @Option(
      names = "--site",
      paramLabel = "URL",
      description =
          "Scheme and host that replace those of the pages' addresses: a mirror or a test server.")
  private @Nullable String site;

  @Option(
      names = "--index",
      paramLabel = "URL",
      description =
          "Address of the site's llms.txt. Finds pages that moved, and operations that are not in"
              + " the spec.")
  private @Nullable String indexUrl;

  private @Nullable PageIndex index;

  /** Receiver of the pages. */
  interface Receiver {
    /** Receives the content of the page of an operation. */
    void receive(Operation operation, String address, byte[] content);

    /** Receives the reason why the page of an operation was not downloaded. */
    void fail(Operation operation, String address, String problem);
  }

  /** Downloads the pages of operations, one after the other. */
  void run(
      CommandContext context, OpenApiDocument spec, List<Operation> operations, Receiver receiver) {
    PageFetcher fetcher = fetcher(context);
    try {
      if (indexUrl != null) {
        index = readIndex(fetcher, indexUrl);
      }
      int count = 0;
      for (Operation operation : operations) {
        progress(context, ++count + " of " + operations.size() + ": " + operation.id());
        Optional<String> address = address(operation, spec);
        Optional<FetchedPage> page =
            address.isPresent() ? Optional.of(fetcher.fetchPage(address.get())) : Optional.empty();
        progress(context, "");
        page.ifPresentOrElse(
            fetched -> receive(operation, fetched, receiver),
            () -> receiver.fail(operation, "", NO_PAGE));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw CommandException.failed("The download was interrupted.");
    }
  }

  private static void receive(Operation operation, FetchedPage page, Receiver receiver) {
    String address = page.address();
    page.content()
        .ifPresentOrElse(
            content -> receiver.receive(operation, address, content),
            () ->
                receiver.fail(operation, address, page.problem().orElse("") + " Page: " + address));
  }

  private PageFetcher fetcher(CommandContext context) {
    return CommandException.validated(
        "--site: ",
        () -> PageFetcher.of(context.clock(), context.sleeper(), Optional.ofNullable(site)));
  }

  private static PageIndex readIndex(PageFetcher fetcher, String url) throws InterruptedException {
    FetchedPage page = fetcher.fetchPage(url);
    PageIndex read =
        PageIndex.read(
            page.content()
                .orElseThrow(
                    () -> CommandException.usage("--index: " + page.problem().orElse(""))));
    if (read.entries().isEmpty()) {
      throw CommandException.usage(
          "--index: " + url + " does not list pages of operations. Give the address of llms.txt.");
    }
    return read;
  }

  private Optional<String> address(Operation operation, OpenApiDocument spec) {
    Optional<String> indexed =
        Optional.ofNullable(index)
            .flatMap(its -> its.find(operation, spec))
            .map(PageIndex.Entry::address);
    List<String> pages =
        PageSource.pagesOf(operation).stream().filter(url -> url.matches(".*/api-[0-9]+")).toList();
    return indexed
        .or(
            () ->
                pages.stream().filter(url -> PageSource.of(url).level().isVendorPage()).findFirst())
        .or(() -> pages.stream().findFirst());
  }

  /** Returns the pages of the index whose operations are not in the spec. */
  List<PageIndex.Entry> missingIn(OpenApiDocument spec) {
    return index == null ? List.of() : index.missingIn(spec);
  }

  /** Shows the progress on one line of a terminal. */
  private static void progress(CommandContext context, String text) {
    if (context.terminal()) {
      context.err().print("\r\u001b[K" + (text.isEmpty() ? "" : "Fetching " + text));
      context.err().flush();
    }
  }
}
