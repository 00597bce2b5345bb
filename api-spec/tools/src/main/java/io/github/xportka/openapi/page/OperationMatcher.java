package io.github.xportka.openapi.page;

import io.github.xportka.openapi.model.HttpMethod;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Operation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Search for the operation of the spec that a page describes. */
record OperationMatcher(OpenApiDocument spec) {
  /** Key of the title that the vendor's navigation gives the page of an operation. */
  static final String PAGE_TITLE = "x-page-title";

  /**
   * Operation of a page.
   *
   * @param operation the operation of the spec
   * @param criterion the criterion by which it was found
   */
  record Match(Operation operation, String criterion) {}

  /**
   * Finds the operation of a page.
   *
   * @param address the address of the page, if it is known
   */
  Optional<Match> match(DocumentationPage page, Optional<String> address) {
    return byNumber(page.number().or(() -> address.flatMap(DocumentationPage::numberIn)))
        .or(() -> byPath(page))
        .or(() -> find("operation id", its -> its.id().equals(page.operation().id())))
        .or(() -> byName("title", page.title()))
        .or(() -> byName("file name", page.fileName().replaceFirst("\\.[A-Za-z]{1,5}$", "")));
  }

  /** Finds the operation of an entry of an index. */
  Optional<Operation> match(String address, String title) {
    return byNumber(DocumentationPage.numberIn(address))
        .or(() -> byName("title", title))
        .map(Match::operation);
  }

  private Optional<Match> byNumber(Optional<String> pageNumber) {
    return pageNumber.flatMap(
        number -> find("page number", its -> PageSource.pageOf(its, number).isPresent()));
  }

  private Optional<Match> byPath(DocumentationPage page) {
    String path = pathBelowServer(page.operation().path());
    HttpMethod method = page.operation().method();
    return find("path", its -> its.path().equals(path) && its.method() == method)
        .or(() -> find("path", its -> its.path().equals(path)));
  }

  /** Removes the path of the spec's base URL from the beginning of a path. */
  String pathBelowServer(String path) {
    String url = spec.root().at("servers", "0", "url").text();
    String base = url.replaceFirst("^https?://[^/]*", "").replaceAll("/+$", "");
    return path.startsWith(base + "/") ? path.substring(base.length()) : path;
  }

  private Optional<Match> byName(String criterion, String name) {
    List<String> wanted =
        Stream.of(name, name.replaceAll("[(（].*", ""))
            .map(OperationMatcher::normalized)
            .filter(text -> !text.isEmpty())
            .toList();
    return find(criterion, its -> names(its).anyMatch(wanted::contains));
  }

  private static Stream<String> names(Operation operation) {
    String file = operation.node().fileName();
    return Stream.of(
            operation.node().at(PAGE_TITLE).text(),
            operation.summary(),
            operation.id(),
            file.startsWith("pages/") ? file.replaceAll("^pages/|\\.yaml$", "") : "")
        .map(OperationMatcher::normalized)
        .filter(name -> !name.isEmpty());
  }

  private static String normalized(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private Optional<Match> find(String criterion, Predicate<Operation> test) {
    return spec.operations().stream()
        .filter(test)
        .findFirst()
        .map(operation -> new Match(operation, criterion));
  }
}
