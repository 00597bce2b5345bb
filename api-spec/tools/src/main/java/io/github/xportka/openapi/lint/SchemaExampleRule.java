package io.github.xportka.openapi.lint;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.openapi.model.Body;
import io.github.xportka.openapi.model.Example;
import io.github.xportka.openapi.model.ExampleValues;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Operation;
import io.github.xportka.openapi.model.Schema;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Rule for the {@code example} of schemas. Each text, number and boolean has one, unless an example
 * of a body contains a value for it.
 *
 * <p>The example is an enumerated value, a value from the example of a page, or it has {@code
 * x-example-origin}: {@code documented} for a value that a page shows elsewhere, and {@code
 * invented} for any other value. So an invented value cannot pass for the vendor's, and a value of
 * the vendor is not marked as invented.
 */
final class SchemaExampleRule implements LintRule {
  private static final String ORIGIN = "x-example-origin";
  private static final Set<String> SCALARS = Set.of("string", "integer", "number", "boolean");

  /** Values in the example files of bodies. */
  private static final class Shown {
    final Set<Node> scalars = new HashSet<>();
    final Set<JsonNode> ofPages = new HashSet<>();
    final Map<Node, Set<JsonNode>> ofPagesBySchema = new HashMap<>();

    void add(Operation operation, Body body, Example example) {
      if (!example.isInvented()) {
        add(example.value());
        MessageRule.body(operation, example).ifPresent(this::add);
      }
      add(ExampleValues.of(body, example), example.isInvented());
    }

    private void add(Node value) {
      value.withDescendants().forEach(node -> ofPages.add(node.value()));
    }

    private void add(ExampleValues example, boolean isInvented) {
      if (example.values().isEmpty()) {
        return;
      }
      Node schema = example.resolved().node();
      if (example.hasScalar()) {
        scalars.add(schema);
      }
      if (!isInvented) {
        Set<JsonNode> values = ofPagesBySchema.computeIfAbsent(schema, key -> new HashSet<>());
        example.values().forEach(value -> values.add(value.value()));
      }
      example.children().forEach(child -> add(child, isInvented));
    }

    boolean isOnPage(Schema schema, Node value) {
      return ofPagesBySchema.getOrDefault(schema.node(), Set.of()).contains(value.value());
    }
  }

  @Override
  public void check(OpenApiDocument document, Violations violations) {
    Shown shown = new Shown();
    for (Operation operation : document.operationsAndMessages()) {
      for (Body body : operation.bodies()) {
        body.fileExamples().forEach(example -> shown.add(operation, body, example));
      }
    }
    document.writtenSchemas().forEach(schema -> check(schema, shown, violations));
  }

  private static void check(Schema schema, Shown shown, Violations violations) {
    Node example = schema.node().at("example");
    Node origin = schema.node().at(ORIGIN);
    if (!example.exists()
        && SCALARS.contains(schema.node().at("type").text())
        && !shown.scalars.contains(schema.node())) {
      violations.add(
          example,
          "The schema does not have an example, and the examples of bodies do not show a value.",
          "Add an example value, the vendor's value if a page shows one.");
    }
    if (origin.exists() && shown.isOnPage(schema, example) && !isPersonal(schema)) {
      violations.add(
          origin, "The example of a page shows this value here.", "Delete " + ORIGIN + ".");
    } else if (example.exists()
        && !origin.exists()
        && !shown.ofPages.contains(example.value())
        && !schema.enumValues().contains(example.value())) {
      violations.add(
          example,
          "The examples of the pages do not contain this value.",
          "Add " + ORIGIN + ": documented if a page shows it elsewhere, otherwise invented.");
    }
  }

  /** The examples of pages contain invented persons instead of the persons on the page. */
  private static boolean isPersonal(Schema schema) {
    return schema.node().at("x-personal").isTrue();
  }
}
