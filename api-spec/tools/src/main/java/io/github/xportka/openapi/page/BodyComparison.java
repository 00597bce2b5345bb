package io.github.xportka.openapi.page;

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
  private static final String DOCUMENTED = "documented";
  private static final String SUCCESS = "200";

  private final ComparisonResult result;
  private final Operation page;
  private final Operation spec;

  BodyComparison(ComparisonResult result, Operation page, Operation spec) {
    this.result = result;
    this.page = page;
    this.spec = spec;
  }

  void compareRequest() {
    Body pageBody = page.request();
    if (page.requestBody().exists() && !pageBody.exists() && spec.request().exists()) {
      Node content = page.requestBody().at("content");
      String types = String.join(", ", content.entries().stream().map(Node::key).toList());
      result.add(
          "request",
          "media type",
          "The page has a request body of the type %s, but the spec has %s."
              .formatted(types, Body.JSON),
          content,
          spec.requestBody());
      return;
    }
    compare(
        "request", "request", pageBody.exists() ? List.of(pageBody) : List.of(), spec.request());
  }

  void compareResponses() {
    List<Body> bodies = new ArrayList<>();
    for (Map.Entry<String, Node> response : page.responses().entrySet()) {
      String status = OpenApiPage.status(response.getKey());
      Body body = new Body(response.getValue().at("content", Body.JSON));
      if (status.equals(SUCCESS)) {
        if (body.exists()) {
          bodies.add(body);
        }
      } else if (!spec.responses().containsKey(status)) {
        result.add(
            "response" + status,
            "added",
            "The page has a response with the status " + status + ", but the spec does not.",
            response.getValue(),
            spec.node().at("responses"));
      }
    }
    compare("response", "response", bodies, spec.response());
  }

  private void compare(String part, String name, List<Body> bodies, Body known) {
    if (!known.exists()) {
      for (Body body : bodies) {
        if (isShown(body)) {
          result.add(
              part,
              "added",
              "The page has a " + name + " body, but the spec does not.",
              body.node(),
              spec.node());
        }
      }
      return;
    }
    Evidence evidence = Evidence.of(spec, part);
    boolean isFirst = true;
    for (Body body : bodies) {
      if (body.schema().exists()) {
        new SchemaComparison(result, part.equals("request"))
            .compare(part, body.schema(), known.schema(), evidence);
      }
      for (Example example : body.examples()) {
        compareExample(part, example, known, evidence, isFirst, !body.schema().exists());
        isFirst = false;
      }
    }
    addGaps(part, known.schema());
  }

  private void compareExample(
      String part,
      Example example,
      Body known,
      Evidence evidence,
      boolean isFirst,
      boolean isOnlySource) {
    Node value = example.node().at("value");
    ExampleComparison comparison =
        new ExampleComparison(
            result,
            known.examples().stream().map(one -> one.value().value()).toList(),
            isOnlySource);
    result.comparedExample();
    comparison.compareWithSchema(part, value, known.schema());
    Node documented = known.node().at("examples", DOCUMENTED);
    boolean isFromPage =
        documented.exists()
            && Evidence.of(documented, evidence).level().isVendorPage()
            && evidence.level().isVendorPage();
    if (isFirst && isFromPage) {
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
