package io.github.xportka.openapi.page;

import com.fasterxml.jackson.databind.JsonNode;
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
final class BodyComparison {
  private final ComparisonResult result;
  private final Operation page;
  private final Operation spec;

  BodyComparison(ComparisonResult result, Operation page, Operation spec) {
    this.result = result;
    this.page = page;
    this.spec = spec;
  }

  void compareRequest() {
    Body body = page.request();
    if (page.requestBody().exists() && !body.exists() && spec.request().exists()) {
      Node content = page.requestBody().at("content");
      result.add(
          "request",
          "media type",
          content,
          spec.requestBody(),
          "The page has a request body of the type %s, but the spec has %s."
              .formatted(
                  String.join(", ", content.entries().stream().map(Node::key).toList()),
                  Body.JSON));
      return;
    }
    compare("request", body.exists() ? List.of(body) : List.of(), spec.request());
  }

  void compareResponses() {
    List<Body> bodies = new ArrayList<>();
    for (Map.Entry<String, Node> response : page.responses().entrySet()) {
      String status = OpenApiPage.status(response.getKey());
      Body body = new Body(response.getValue().at("content", Body.JSON));
      if (status.equals("200") && body.exists()) {
        bodies.add(body);
      } else if (!spec.responses().containsKey(status)) {
        result.add(
            "response" + status,
            "added",
            response.getValue(),
            spec.node().at("responses"),
            "The page has a response with the status %s, but the spec does not.".formatted(status));
      }
    }
    compare("response", bodies, spec.response());
  }

  private void compare(String part, List<Body> bodies, Body known) {
    if (!known.exists()) {
      bodies.stream()
          .filter(BodyComparison::isShown)
          .forEach(
              body ->
                  result.add(
                      part,
                      "added",
                      body.node(),
                      spec.node(),
                      "The page has a %s body, but the spec does not.".formatted(part)));
      return;
    }
    Evidence evidence = Evidence.of(spec, part);
    List<JsonNode> knownValues = known.examples().stream().map(one -> one.value().value()).toList();
    boolean isFirst = true;
    for (Body body : bodies) {
      if (body.schema().exists()) {
        new SchemaComparison(result, part.equals("request"))
            .compare(part, body.schema(), known.schema(), evidence);
      }
      ExampleComparison comparison =
          new ExampleComparison(result, knownValues, !body.schema().exists());
      for (Example example : body.examples()) {
        Node value = example.node().at("value");
        result.comparedExample();
        comparison.compareWithSchema(part, value, known.schema());
        if (isFirst) {
          compareWithExample(comparison, part, value, known, evidence);
        }
        isFirst = false;
      }
    }
    addGaps(part, known.schema());
  }

  /** Compares the first example of the page with the example that the spec has from the page. */
  private static void compareWithExample(
      ExampleComparison comparison, String part, Node value, Body known, Evidence evidence) {
    Node documented = known.node().at("examples", "documented");
    if (documented.exists()
        && Evidence.of(documented, evidence).level().isVendorPage()
        && evidence.level().isVendorPage()) {
      comparison.compareWithExample(part + "Example", value, new Example(documented).value());
    }
  }

  private static boolean isShown(Body body) {
    return !body.examples().isEmpty()
        || (body.schema().exists() && !body.schema().target().node().value().isEmpty());
  }

  /** A comparison of few properties is not a comparison of the body. */
  private void addGaps(String part, Schema schema) {
    List<String> names = SchemaComparison.names(part, schema);
    long compared = names.stream().filter(result::isCompared).count();
    if (compared == 0) {
      result.gap("The page does not show the properties of the " + part + " body.");
    } else if (compared * 2 < names.size()) {
      result.gap(
          "The page shows only %d of %d properties of the %s body."
              .formatted(compared, names.size(), part));
    }
  }
}
