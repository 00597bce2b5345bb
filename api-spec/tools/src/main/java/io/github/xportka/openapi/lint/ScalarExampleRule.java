package io.github.xportka.openapi.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whatever is text, a number or a truth value is shown with a value: an {@code example} of its own,
 * or the value at its place in an example of a body.
 */
final class ScalarExampleRule implements LintRule {
  private static final Set<String> SCALARS = Set.of("string", "integer", "number", "boolean");

  @Override
  public void check(OpenApiDocument spec, Violations findings) {
    Set<Node> shown = new HashSet<>();
    for (Operation exchange : spec.exchanges()) {
      for (Node body : exchange.bodies()) {
        for (Node example : body.at("examples").entries()) {
          if (!example.at("externalValue").text().isEmpty()) {
            JsonNode value = example.at("externalValue").externalFile().node();
            addShown(body.at("schema"), List.of(value), shown);
          }
        }
      }
    }
    for (Node schema : spec.schemas()) {
      for (Node written : OpenApiDocument.written(schema)) {
        if (SCALARS.contains(written.at("type").text())
            && !written.has("example")
            && !shown.contains(written)) {
          findings.add(
              written.at("example"),
              "is missing, and no example of a body has a value at this place.",
              "Give a value, the vendor's where a page shows one.");
        }
      }
    }
  }

  /** Adds the schemas of which an example has a value. */
  private static void addShown(Node schema, List<JsonNode> values, Set<Node> shown) {
    Node described = schema.follow();
    if (values.isEmpty()) {
      return;
    }
    if (values.stream().anyMatch(value -> value.isValueNode() && !value.isNull())) {
      shown.add(described);
    }
    described.at("allOf").elements().forEach(part -> addShown(part, values, shown));
    for (Node property : described.at("properties").entries()) {
      addShown(property, found(values, property.key()), shown);
    }
    List<JsonNode> elements = new ArrayList<>();
    values.stream().filter(JsonNode::isArray).forEach(array -> array.forEach(elements::add));
    addShown(described.at("items"), elements, shown);
  }

  private static List<JsonNode> found(List<JsonNode> values, String member) {
    return values.stream().filter(value -> value.has(member)).map(v -> v.get(member)).toList();
  }
}
