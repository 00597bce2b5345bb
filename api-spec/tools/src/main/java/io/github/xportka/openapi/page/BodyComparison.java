package io.github.xportka.openapi.page;

import static java.util.stream.Collectors.joining;

import io.github.xportka.openapi.model.Body;
import io.github.xportka.openapi.model.Evidence;
import io.github.xportka.openapi.model.Example;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.Operation;
import io.github.xportka.openapi.model.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Compares the request body or the response body of a page with the spec. */
record BodyComparison(ComparisonResult result, Operation page, Operation spec) {
  void compareRequest() {
    Body body = page.request();
    Node content = page.requestBody().at("content");
    if (!body.exists() && !content.value().isEmpty() && spec.request().exists()) {
      String types = content.entries().stream().map(Node::key).collect(joining(", "));
      result.add("request", Aspect.MEDIA_TYPE, content, spec.requestBody(), types, Body.JSON);
    } else {
      compare("request", List.of(body), spec.request());
    }
  }

  void compareResponses() {
    List<Body> bodies = new ArrayList<>();
    for (Map.Entry<String, Node> response : page.responses().entrySet()) {
      String status = OpenApiPage.status(response.getKey());
      Body body = new Body(response.getValue().at("content", Body.JSON));
      if (status.equals("200") && body.exists()) {
        bodies.add(body);
      } else if (!spec.responses().containsKey(status)) {
        Node known = spec.node().at("responses");
        result.add("response" + status, Aspect.ADDED_STATUS, response.getValue(), known, status);
      }
    }
    compare("response", bodies, spec.response());
  }

  private void compare(String part, List<Body> bodies, Body known) {
    if (!known.exists()) {
      bodies.stream()
          .filter(body -> body.schema().exists() || !body.examples().isEmpty())
          .forEach(body -> result.add(part, Aspect.ADDED_BODY, body.node(), spec.node()));
      return;
    }
    Evidence evidence = Evidence.of(spec, part);
    SchemaComparison schemas =
        new SchemaComparison(
            result,
            part.equals("request"),
            known.examples().stream().map(one -> one.value().value()).toList());
    for (Body body : bodies) {
      List<Node> examples = body.examples().stream().map(one -> one.node().at("value")).toList();
      schemas.compare(part, new PageValue(body.schema(), examples), known.schema(), evidence);
      result.examples += examples.size();
    }
    bodies.stream()
        .flatMap(body -> body.examples().stream())
        .findFirst()
        .ifPresent(first -> compareExample(part, first.node().at("value"), known, evidence));
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
