package io.github.xportka.openapi.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/**
 * Each value of a vocabulary has its name in Java and its meaning: three lists that are read side
 * by side. In one that is longer or shorter, what follows would belong to other values.
 */
final class VocabularyRule implements LintRule {
  private static final String VALUES = "enum";
  private static final String NAMES = "x-enum-varnames";
  private static final String MEANINGS = "x-enum-descriptions";

  @Override
  public void check(OpenApiDocument spec, Violations findings) {
    for (Node schema : spec.schemas()) {
      if (schema.has(VALUES)) {
        checkOnce(schema.at(VALUES), findings);
        checkOnce(schema.at(NAMES), findings);
        checkLength(schema, NAMES, findings);
        checkLength(schema, MEANINGS, findings);
      }
    }
  }

  private static void checkOnce(Node list, Violations findings) {
    Set<JsonNode> seen = new HashSet<>();
    for (Node element : list.elements()) {
      if (!seen.add(element.node())) {
        findings.add(element, "'" + element.node().asText() + "' is there twice.", "Take one out.");
      }
    }
  }

  private static void checkLength(Node schema, String list, Violations findings) {
    int values = schema.at(VALUES).node().size();
    int others = schema.at(list).node().size();
    if (values != others) {
      findings.add(
          schema.at(list),
          "has " + others + " entries, but there are " + values + " values.",
          "Write one for each value, in the order of the values.");
    }
  }
}
