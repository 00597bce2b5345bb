package io.github.xportka.openapi.lint;

import io.github.xportka.openapi.model.Body;
import io.github.xportka.openapi.model.Example;
import io.github.xportka.openapi.model.ExampleValues;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Operation;
import io.github.xportka.openapi.model.Schema;
import java.util.HashSet;
import java.util.Set;

/**
 * Rule for texts, numbers and booleans: the schema of each has an {@code example}, or an example of
 * a body contains a value for it.
 */
final class MissingExampleRule implements LintRule {
  private static final Set<String> SCALARS = Set.of("string", "integer", "number", "boolean");

  @Override
  public void check(OpenApiDocument document, Violations violations) {
    Set<Node> shown = new HashSet<>();
    for (Operation operation : document.operationsAndMessages()) {
      for (Body body : operation.bodies()) {
        body.examples().stream()
            .filter(Example::isFile)
            .forEach(example -> collect(ExampleValues.of(body, example), shown));
      }
    }
    for (Schema schema : document.schemas()) {
      for (Schema written : schema.written()) {
        if (SCALARS.contains(written.node().at("type").text())
            && !written.node().has("example")
            && !shown.contains(written.node())) {
          violations.add(
              written.node().at("example"),
              "The schema does not have an example, and the examples of bodies do not show a value.",
              "Add an example value, the vendor's value if a page shows one.");
        }
      }
    }
  }

  private static void collect(ExampleValues example, Set<Node> shown) {
    if (example.values().isEmpty()) {
      return;
    }
    if (example.hasScalar()) {
      shown.add(example.resolved().node());
    }
    example.children().forEach(child -> collect(child, shown));
  }
}
