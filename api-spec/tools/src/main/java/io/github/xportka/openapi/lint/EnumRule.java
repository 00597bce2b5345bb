package io.github.xportka.openapi.lint;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Rule for enums: each value has a Java name and a description in two parallel lists. In a list of
 * another length, the entries would belong to other values.
 */
final class EnumRule implements LintRule {
  private static final String VALUES = Schema.OPEN_ENUM;

  /** Marks the enum of the codes of envelopes. */
  static final String ERROR_CODES = "x-error-codes";

  private static final String NAMES = "x-enum-varnames";
  private static final String DESCRIPTIONS = "x-enum-descriptions";

  @Override
  public void check(OpenApiDocument document, Violations violations) {
    document.schemas().stream()
        .filter(schema -> schema.node().has(VALUES))
        .forEach(schema -> check(schema, violations));
  }

  private static void check(Schema schema, Violations violations) {
    checkUnique(schema.node().at(VALUES), violations);
    checkUnique(schema.node().at(NAMES), violations);
    checkTransientCodes(schema, violations);
    int values = schema.node().at(VALUES).value().size();
    for (String key : List.of(NAMES, DESCRIPTIONS)) {
      Node list = schema.node().at(key);
      int entries = list.value().size();
      if (entries != values) {
        violations.add(
            list,
            "The list has " + entries + " entries, but the enum has " + values + " values.",
            "Write one entry for each value, in the order of the values.");
      }
    }
  }

  private static void checkTransientCodes(Schema schema, Violations violations) {
    for (Node code : schema.node().at(ERROR_CODES, "transient").elements()) {
      if (!schema.enumValues().contains(code.value())) {
        violations.add(
            code,
            "The transient code {value} is not a value of the enum.",
            "Add it to " + VALUES + " with its name and description, or delete it here.");
      }
    }
  }

  private static void checkUnique(Node list, Violations violations) {
    Set<JsonNode> seen = new HashSet<>();
    for (Node element : list.elements()) {
      if (!seen.add(element.value())) {
        violations.add(element, "The value '{value}' is in the list twice.", "Delete one of them.");
      }
    }
  }
}
