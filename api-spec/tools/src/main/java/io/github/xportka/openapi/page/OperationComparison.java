package io.github.xportka.openapi.page;

import io.github.xportka.openapi.model.Evidence;
import io.github.xportka.openapi.model.EvidenceLevel;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Operation;
import java.util.List;
import java.util.Locale;

/** Compares a page with an operation of the spec. */
record OperationComparison(
    ComparisonResult result, DocumentationPage page, Operation operation, OpenApiDocument spec) {
  void compare(PageSource source) {
    result.gaps.addAll(page.gaps());
    compareMethod();
    compareAddress();
    compareModified(source);
    new ParameterComparison(result, page, operation).compare(spec);
    BodyComparison bodies = new BodyComparison(result, page.operation(), operation);
    bodies.compareRequest();
    bodies.compareResponses();
  }

  private void compareMethod() {
    String stated = page.operation().method().name();
    String known = operation.method().name();
    if (!stated.equals(known)) {
      result.add("method", Aspect.METHOD, page.operation().node(), operation.node(), stated, known);
    }
  }

  /** Compares base URL and path together: a page can have a part of the base URL in its path. */
  private void compareAddress() {
    List<String> servers =
        page.servers().stream().map(url -> url.text().replaceAll("/+$", "")).toList();
    Node known = spec.root().at("servers", "0", "url");
    String base = known.text();
    String path = page.operation().path();
    if (servers.isEmpty()) {
      result.notOnPage.add("host");
    } else {
      result.addCompared("host", known);
    }
    if (servers.stream().anyMatch(url -> (url + path).equals(base + operation.path()))) {
      return;
    }
    comparePath(new OperationMatcher(spec).pathBelowServer(path));
    if (!servers.isEmpty() && !servers.contains(base)) {
      String stated = PageText.quoted(servers.get(0));
      result.add("host", Aspect.HOST, page.servers().get(0), known, stated, base);
    }
  }

  private void comparePath(String path) {
    if (path.equals(operation.path())) {
      return;
    }
    Node stated = page.operation().node();
    Node known = spec.root().at("paths").at(operation.path());
    if (Evidence.of(operation, "path").level() == EvidenceLevel.INFERRED) {
      String constant =
          operation.id().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
      result.add("path", Aspect.INFERRED_PATH, stated, known, path, operation.path(), constant);
    } else {
      result.add("path", Aspect.PATH, stated, known, PageText.quoted(path), operation.path());
    }
  }

  private void compareModified(PageSource source) {
    Node known = operation.evidence().at("modified");
    // A page without a known address is taken for the page of the operation.
    boolean isPageOfOperation =
        source.url().isEmpty() || PageSource.pagesOf(operation).contains(source.url().get());
    if (page.modified().isEmpty()) {
      result.notOnPage.add("time of the last modification");
    } else if (known.exists() && isPageOfOperation) {
      Node stated = page.modified().get();
      if (!known.text().equals(stated.text())) {
        result.add("modified", Aspect.MODIFIED, stated, known, stated.text(), known.text());
      }
    }
  }
}
