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
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rule for the origin of example values. The example of a schema is an enumerated value, a value
 * from the example of a page, or it has {@code x-example-origin}: {@code documented} for a value
 * that a page shows elsewhere, and {@code invented} for any other value. So an invented value
 * cannot pass for the vendor's, and a value of the vendor is not marked as invented.
 */
final class ExampleOriginRule implements LintRule {
  private static final String ORIGIN = "x-example-origin";
  private static final List<String> ORIGINS = List.of("documented", "invented");

  @Override
  public void check(OpenApiDocument document, Violations violations) {
    Set<JsonNode> ofPages = new HashSet<>();
    Map<Node, Set<JsonNode>> ofPagesBySchema = new HashMap<>();
    for (Operation operation : document.operationsAndMessages()) {
      for (Body body : operation.bodies()) {
        for (Example example : body.examples()) {
          if (example.isFile() && !example.isInvented()) {
            collect(example.value(), ofPages);
            MessageRule.body(operation, example).ifPresent(text -> collect(text, ofPages));
            collect(ExampleValues.of(body, example), ofPagesBySchema);
          }
        }
      }
    }
    for (Schema schema : document.schemas()) {
      for (Schema written : schema.written()) {
        Set<JsonNode> shown = ofPagesBySchema.getOrDefault(written.node(), Set.of());
        check(written, shown, ofPages, violations);
      }
    }
  }

  private static void collect(Node value, Set<JsonNode> values) {
    values.add(value.value());
    value.entries().forEach(entry -> collect(entry, values));
    value.elements().forEach(element -> collect(element, values));
  }

  private static void collect(ExampleValues example, Map<Node, Set<JsonNode>> values) {
    if (!example.values().isEmpty()) {
      Set<JsonNode> ofSchema =
          values.computeIfAbsent(example.resolved().node(), schema -> new HashSet<>());
      example.values().forEach(value -> ofSchema.add(value.value()));
      example.children().forEach(child -> collect(child, values));
    }
  }

  private static void check(
      Schema schema, Set<JsonNode> shown, Set<JsonNode> ofPages, Violations violations) {
    Node example = schema.node().at("example");
    Node origin = schema.node().at(ORIGIN);
    if (origin.exists()) {
      violations.requireOneOf(origin, ORIGINS);
    }
    if (origin.exists() && !example.exists()) {
      violations.add(origin, "The schema does not have an example.", "Delete " + ORIGIN + ".");
    } else if (origin.exists() && shown.contains(example.value()) && !isPersonal(schema)) {
      violations.add(
          origin, "The example of a page shows this value here.", "Delete " + ORIGIN + ".");
    } else if (example.exists()
        && !origin.exists()
        && !ofPages.contains(example.value())
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
