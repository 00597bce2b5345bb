package io.github.xportka.openapi.page;

import static java.util.stream.Collectors.joining;

import io.github.xportka.openapi.model.Body;
import io.github.xportka.openapi.model.Evidence;
import io.github.xportka.openapi.model.EvidenceLevel;
import io.github.xportka.openapi.model.Example;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Operation;
import io.github.xportka.openapi.model.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Comparison of a page with an operation of the spec. */
record OperationComparison(
    ComparisonResult result, DocumentationPage page, Operation operation, OpenApiDocument spec) {
  void compare(PageSource source) {
    compareMethod();
    compareAddress();
    comparePage(source);
    compareModified(source);
    new ParameterComparison(result, page, operation).compare(spec);
    compareRequest();
    compareResponses();
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
      String constant = TranscribedNames.constant(operation.id());
      result.add("path", Aspect.INFERRED_PATH, stated, known, path, operation.path(), constant);
    } else {
      result.add("path", Aspect.PATH, stated, known, PageText.quoted(path), operation.path());
    }
  }

  private void comparePage(PageSource source) {
    source
        .formerPage(operation)
        .ifPresent(
            former -> {
              String address = source.url().orElseThrow();
              Node stated = page.operation().node();
              result.add("page", Aspect.PAGE, stated, former, address, former.text());
            });
  }

  private void compareModified(PageSource source) {
    Node known = operation.evidence().at("modified");
    if (page.modified().isEmpty()) {
      result.notOnPage.add("time of the last modification");
    } else if (known.exists() && source.isPageOf(operation)) {
      Node stated = page.modified().get();
      if (!known.text().equals(stated.text())) {
        result.add("modified", Aspect.MODIFIED, stated, known, stated.text(), known.text());
      }
    }
  }

  private void compareRequest() {
    Body body = page.operation().request();
    Node content = page.operation().requestBody().at("content");
    if (!body.exists() && !content.value().isEmpty() && operation.request().exists()) {
      String types = content.entries().stream().map(Node::key).collect(joining(", "));
      result.add("request", Aspect.MEDIA_TYPE, content, operation.requestBody(), types, Body.JSON);
    } else {
      compareBodies("request", List.of(body), operation.request());
    }
  }

  private void compareResponses() {
    List<Body> bodies = new ArrayList<>();
    for (Map.Entry<String, Node> response : page.operation().responses().entrySet()) {
      String status = OpenApiPage.status(response.getKey());
      Body body = Body.json(response.getValue());
      if (status.equals("200") && body.exists()) {
        bodies.add(body);
      } else if (!operation.responses().containsKey(status)) {
        Node known = operation.node().at("responses");
        result.add("response" + status, Aspect.ADDED_STATUS, response.getValue(), known, status);
      }
    }
    compareBodies("response", bodies, operation.response());
  }

  private void compareBodies(String part, List<Body> bodies, Body known) {
    if (!known.exists()) {
      bodies.stream()
          .filter(body -> PageValue.of(body).exists())
          .forEach(body -> result.add(part, Aspect.ADDED_BODY, body.node(), operation.node()));
      return;
    }
    Evidence evidence = Evidence.of(operation, part);
    SchemaComparison schemas =
        new SchemaComparison(
            result,
            part.equals("request"),
            page.isComplete(),
            known.examples().stream().map(one -> one.value().value()).toList());
    for (Body body : bodies) {
      PageValue stated = PageValue.of(body);
      schemas.compare(part, stated, known.schema(), evidence);
      result.examples += stated.examples().size();
    }
    bodies.stream()
        .flatMap(body -> PageValue.of(body).examples().stream())
        .findFirst()
        .ifPresent(first -> compareExample(part, first, known, evidence));
    addGaps(part, known.schema());
  }

  /** Compares the first example of the page with the example that the spec has from the page. */
  private void compareExample(String part, Node example, Body known, Evidence evidence) {
    Node documented = known.node().at("examples", "documented");
    if (documented.exists()
        && Evidence.of(documented, evidence).level().isVendorPage()
        && evidence.level().isVendorPage()) {
      new ExampleComparison(result)
          .compare(part + "Example", example, new Example(documented).value());
    }
  }

  /** A comparison of few properties is not a comparison of the body. */
  private void addGaps(String part, Schema schema) {
    int compared = result.comparedBelow(part);
    int all = schema.reachable().stream().mapToInt(its -> its.ownProperties().size()).sum();
    if (compared == 0) {
      result.gaps.add("The page does not show the properties of the " + part + " body.");
    } else if (compared * 2 < all) {
      result.gaps.add(
          "The page shows only %d of %d properties of the %s body.".formatted(compared, all, part));
    }
  }
}
