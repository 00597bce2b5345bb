package io.github.xportka.openapi.lint;

import io.github.xportka.openapi.model.Body;
import io.github.xportka.openapi.model.Evidence;
import io.github.xportka.openapi.model.Example;
import io.github.xportka.openapi.model.ExampleValues;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Operation;

/**
 * Rule for properties that are on the vendor's page: the example of the page shows them. Every
 * other property states its own evidence, so an invented property cannot pass for the vendor's.
 */
final class ExampleCoverageRule implements LintRule {
  @Override
  public void check(OpenApiDocument document, Violations violations) {
    for (Operation operation : document.operations()) {
      check(operation, operation.request(), "request", violations);
      check(operation, operation.response(), "response", violations);
    }
  }

  private static void check(Operation operation, Body body, String part, Violations violations) {
    Evidence evidence = Evidence.of(operation, part);
    body.fileExamples().stream()
        .filter(example -> example.name().equals("documented"))
        .forEach(example -> check(ExampleValues.of(body, example), evidence, example, violations));
  }

  private static void check(
      ExampleValues whole, Evidence inherited, Example example, Violations violations) {
    Evidence evidence = Evidence.of(whole.resolved().node(), inherited);
    if (whole.values().isEmpty() || !evidence.level().isVendorPage()) {
      return;
    }
    for (ExampleValues property : whole.properties()) {
      Node node = property.schema().node();
      if (property.values().isEmpty() && whole.hasObject() && !node.has(Evidence.KEY)) {
        violations.add(
            node,
            "The property is on the page, but not in its example "
                + example.value().fileName()
                + ".",
            "Add the property to the example if the page shows it; otherwise state its x-evidence.");
      }
    }
    whole.children().forEach(child -> check(child, evidence, example, violations));
  }
}
