package io.github.xportka.cli.page;

import io.github.xportka.cli.context.CommandContext;
import io.github.xportka.cli.context.CommandException;
import io.github.xportka.cli.context.FailureReason;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Operation;
import io.github.xportka.openapi.page.PageFetcher;
import io.github.xportka.openapi.page.PageIndex;
import io.github.xportka.openapi.page.PageSource;
import io.github.xportka.openapi.page.UnreadablePageException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Download of the pages of operations, one after the other, with the options that control it. */
final class PageDownload {
  private static final String NO_PAGE =
      "The spec does not name a page of this operation. Use --index URL with the address of the"
          + " site's llms.txt, or save the page by hand.";

  @Option(
      names = "--site",
      paramLabel = "URL",
      description =
          "Scheme and host that replace those of the pages' addresses: a mirror (https), or a server"
              + " on this computer (http).")
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

  /**
   * Returns the pages of operations, in their order. Each page is downloaded when it is read.
   *
   * @throws CommandException if an option is invalid, or the index cannot be downloaded
   */
  List<InputPage> pages(OpenApiDocument spec, List<Operation> operations) {
    PageFetcher fetcher =
        CommandException.validated(
            "--site: ", () -> PageFetcher.of(context.sleeper(), Optional.ofNullable(site)));
    if (indexUrl != null) {
      index = readIndex(fetcher, indexUrl);
    }
    List<InputPage> pages = new ArrayList<>();
    for (Operation operation : operations) {
      String address = address(operation, spec).orElse("");
      String progress =
          "Fetching %d of %d: %s".formatted(pages.size() + 1, operations.size(), operation.id());
      pages.add(InputPage.at(address, operation.id(), () -> fetch(fetcher, address, progress)));
    }
    return pages;
  }

  private PageIndex readIndex(PageFetcher fetcher, String url) {
    try {
      PageIndex read = PageIndex.read(fetch(fetcher, url, "Fetching the index"));
      if (!read.entries().isEmpty()) {
        return read;
      }
    } catch (CommandException e) {
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
                    .min(vendorFirst));
  }

  private byte[] fetch(PageFetcher fetcher, String address, String progress) {
    if (address.isEmpty()) {
      throw CommandException.usage(NO_PAGE);
    }
    context.showProgress(progress);
    try {
      return fetcher.fetch(address);
    } catch (UnreadablePageException e) {
      throw CommandException.usage(e.getMessage());
    } catch (IOException e) {
      throw CommandException.usage(
          "The site cannot be reached: %s. Check the network and the address: %s"
              .formatted(FailureReason.of(e), fetcher.requestedAddress(address)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw CommandException.failed("The download was interrupted.");
    } finally {
      context.showProgress("");
    }
  }

  /** Returns the pages of the index whose operations are not in the spec. */
  List<PageIndex.Entry> missingIn(OpenApiDocument spec) {
    return index.missingIn(spec);
  }
}
