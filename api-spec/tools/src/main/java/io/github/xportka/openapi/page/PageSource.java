package io.github.xportka.openapi.page;

import io.github.xportka.openapi.model.EvidenceLevel;
import io.github.xportka.openapi.model.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Source of the statements of a page.
 *
 * @param level the evidence level of the statements
 * @param url the address of the page, if it is known
 */
public record PageSource(EvidenceLevel level, Optional<String> url) {
  private static final String VENDOR_SITE = "https://doc-en-ka.xportcn.com/";

  /**
   * Derives the source from the address of a page.
   *
   * @param url the address
   * @return the source with the strongest level that the documentation at this address can have,
   *     except {@link EvidenceLevel#SEED}, which stands for one page only
   * @throws IllegalArgumentException if the text is not an https address, or has a user name or
   *     password
   */
  public static PageSource of(String url) {
    PageAddress.parse(url, "a page");
    EvidenceLevel level =
        Stream.of(EvidenceLevel.VENDOR, EvidenceLevel.SISTER)
            .filter(candidate -> candidate.canBeOn(url))
            .findFirst()
            .orElse(EvidenceLevel.UPSTREAM);
    return new PageSource(level, Optional.of(url));
  }

  /** Finds the source of a page without a stated address, from its number. */
  static PageSource of(DocumentationPage page, Optional<Operation> operation) {
    return page.number()
        .map(
            number ->
                operation.flatMap(its -> pageOf(its, number)).orElse(VENDOR_SITE + "api-" + number))
        .map(PageSource::of)
        .orElse(new PageSource(EvidenceLevel.VENDOR, Optional.empty()));
  }

  /** Tells whether the spec names the page for an operation, or its address is not known. */
  boolean isPageOf(Operation operation) {
    return url.isEmpty() || pagesOf(operation).contains(url.get());
  }

  /** Finds the page with a number among the pages that the spec names for an operation. */
  static Optional<String> pageOf(Operation operation, String number) {
    return pagesOf(operation).stream()
        .filter(url -> DocumentationPage.numberIn(url).equals(Optional.of(number)))
        .findFirst();
  }

  /**
   * Returns the addresses of the pages that the spec names for an operation.
   *
   * @param operation the operation
   * @return the addresses, the page of the operation first
   */
  public static List<String> pagesOf(Operation operation) {
    List<String> pages = new ArrayList<>();
    pages.add(operation.documentation().at("url").text());
    pages.add(operation.evidence().at("page").text());
    operation.evidence().at("pages").entries().forEach(page -> pages.add(page.text()));
    return pages.stream().filter(page -> !page.isEmpty()).distinct().toList();
  }
}
