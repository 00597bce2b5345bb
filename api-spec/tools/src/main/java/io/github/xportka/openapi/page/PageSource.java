package io.github.xportka.openapi.page;

import io.github.xportka.openapi.model.EvidenceLevel;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.Operation;
import java.net.URI;
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

  /**
   * Finds the page that the spec names for an operation on the same site, if it has another number
   * than this one: the page moved.
   *
   * @param operation an operation of the spec
   * @return the node with the address; empty if the page did not move, or its address is not known
   */
  public Optional<Node> formerPage(Operation operation) {
    Optional<String> number = url.flatMap(DocumentationPage::numberIn);
    if (number.isEmpty() || pageOf(operation, number.get()).isPresent()) {
      return Optional.empty();
    }
    String site = URI.create(url.get()).resolve("/").toString();
    return pageNodes(operation)
        .filter(page -> page.text().startsWith(site))
        .filter(page -> DocumentationPage.numberIn(page.text()).isPresent())
        .findFirst();
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
   * @return the addresses, the page of the operation first
   */
  public static List<String> pagesOf(Operation operation) {
    return pageNodes(operation).map(Node::text).distinct().toList();
  }

  private static Stream<Node> pageNodes(Operation operation) {
    Node evidence = operation.evidence();
    return Stream.concat(
            Stream.of(operation.documentation().at("url"), evidence.at("page")),
            evidence.at("pages").entries().stream())
        .filter(page -> !page.text().isEmpty());
  }
}
