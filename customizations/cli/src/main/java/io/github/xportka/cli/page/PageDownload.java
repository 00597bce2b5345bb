package io.github.xportka.cli.page;

import io.github.xportka.cli.context.CommandContext;
import io.github.xportka.cli.context.CommandException;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Operation;
import io.github.xportka.openapi.page.PageFetcher;
import io.github.xportka.openapi.page.PageIndex;
import io.github.xportka.openapi.page.PageSource;
import io.github.xportka.openapi.page.UnreadablePageException;
import java.util.Comparator;
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

  private final CommandContext context;
  private PageIndex index = new PageIndex(List.of());

  PageDownload(CommandContext context) {
    this.context = context;
  }

  /** Tells whether an option that controls a download is given. */
  boolean isConfigured() {
    return site != null || indexUrl != null;
  }

  /** Receiver of the pages. */
  interface Receiver {
    /** Receives the content of the page of an operation. */
    void receive(Operation operation, String address, byte[] content);

    /** Receives the reason why the page of an operation was not downloaded. */
    void fail(Operation operation, String address, String problem);
  }

  /** Downloads the pages of operations, one after the other. */
  void run(OpenApiDocument spec, List<Operation> operations, Receiver receiver) {
    PageFetcher fetcher =
        CommandException.validated(
            "--site: ",
            () -> PageFetcher.of(context.clock(), context.sleeper(), Optional.ofNullable(site)));
    try {
      if (indexUrl != null) {
        index = readIndex(fetcher, indexUrl);
      }
      int count = 0;
      for (Operation operation : operations) {
        showProgress("Fetching " + ++count + " of " + operations.size() + ": " + operation.id());
        Optional<String> address = address(operation, spec);
        if (address.isPresent()) {
          fetch(fetcher, operation, address.get(), receiver);
        } else {
          showProgress("");
          receiver.fail(operation, "", NO_PAGE);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw CommandException.failed("The download was interrupted.");
    }
  }

  private static PageIndex readIndex(PageFetcher fetcher, String url) throws InterruptedException {
    try {
      PageIndex read = PageIndex.read(fetcher.fetch(url));
      if (!read.entries().isEmpty()) {
        return read;
      }
    } catch (UnreadablePageException e) {
      throw CommandException.usage("--index: " + e.getMessage());
    }
    throw CommandException.usage(
        "--index: " + url + " does not list pages of operations. Give the address of llms.txt.");
  }

  private Optional<String> address(Operation operation, OpenApiDocument spec) {
    Comparator<String> vendorFirst =
        Comparator.comparing(url -> !PageSource.of(url).level().isVendorPage());
    return index
        .find(operation, spec)
        .map(PageIndex.Entry::address)
        .or(
            () ->
                PageSource.pagesOf(operation).stream()
                    .filter(url -> url.matches(".*/api-[0-9]+"))
                    .min(vendorFirst))
        .map(PageFetcher::markdownAddress);
  }

  private void fetch(PageFetcher fetcher, Operation operation, String address, Receiver receiver)
      throws InterruptedException {
    try {
      byte[] content = fetcher.fetch(address);
      showProgress("");
      receiver.receive(operation, address, content);
    } catch (UnreadablePageException e) {
      showProgress("");
      receiver.fail(operation, address, String.valueOf(e.getMessage()));
    }
  }

  /** Returns the pages of the index whose operations are not in the spec. */
  List<PageIndex.Entry> missingIn(OpenApiDocument spec) {
    return index.missingIn(spec);
  }

  /** Shows the progress on one line of a terminal. */
  private void showProgress(String text) {
    if (context.terminal()) {
      context.err().print("\r\u001b[K" + text);
      context.err().flush();
    }
  }
}
