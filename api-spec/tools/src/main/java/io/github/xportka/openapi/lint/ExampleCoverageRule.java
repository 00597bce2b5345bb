package io.github.xportka.openapi.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A member that is said to be on the vendor's page is in the page's example. One that is not has
 * evidence of its own: so a member that somebody invented does not pass for the vendor's.
 */
final class ExampleCoverageRule implements LintRule {
  @Override
  public void check(OpenApiDocument spec, Violations findings) {
    for (Operation operation : spec.operations()) {
      check(operation, operation.request(), "request", findings);
      check(operation, operation.response(), "response", findings);
    }
  }

  private static void check(Operation operation, Node body, String part, Violations findings) {
    Node example = body.at("examples", "documented", "externalValue");
    if (isShown(operation.evidence().at(part)) && !example.text().isEmpty()) {
      Node file = example.externalFile();
      check(body.at("schema"), List.of(file.node()), file.fileName(), findings);
    }
  }

  /** Checks a schema against all the values that stand for it in an example. */
  private static void check(
      Node schema, List<JsonNode> values, String example, Violations findings) {
    Node described = schema.follow();
    if (values.isEmpty() || isKnownLess(described)) {
      return;
    }
    check(described.at("items"), elements(values), example, findings);
    for (Node part : described.at("allOf").elements()) {
      check(part, values, example, findings);
    }
    List<JsonNode> objects = values.stream().filter(JsonNode::isObject).toList();
    for (Node property : described.at("properties").entries()) {
      List<JsonNode> found =
          objects.stream()
              .filter(object -> object.has(property.key()))
              .map(object -> object.get(property.key()))
              .toList();
      if (found.isEmpty() && !objects.isEmpty() && !property.has(Evidence.KEY)) {
        findings.add(
            property,
            "is not in " + example + ", though the page is said to show it.",
            "Add it to the example if the page has it; else give it an x-evidence of its own.");
      }
      check(property, found, example, findings);
    }
  }

  private static List<JsonNode> elements(List<JsonNode> values) {
    List<JsonNode> elements = new ArrayList<>();
    for (JsonNode value : values) {
      if (value.isArray()) {
        value.forEach(elements::add);
      }
    }
    return elements;
  }

  private static boolean isKnownLess(Node schema) {
    return schema.has(Evidence.KEY) && !isShown(schema.at(Evidence.KEY, "level"));
  }

  private static boolean isShown(Node level) {
    return EvidenceRule.SHOWN.contains(level.text());
  }
}
