package io.github.xportka.openapi.lint;

import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Schema;
import java.util.List;

/**
 * Rule for enums: each value has a Java name and a description in two parallel lists. In a list of
 * another length, the entries would belong to other values.
 */
final class EnumRule implements LintRule {
  /** Marks the enum of the codes of envelopes. */
  static final String ERROR_CODES = "x-error-codes";

  @Override
  public void check(OpenApiDocument document, Violations violations) {
    document.schemas().stream()
        .filter(schema -> schema.node().has(Schema.OPEN_ENUM))
        .forEach(schema -> check(schema, violations));
  }

  private static void check(Schema schema, Violations violations) {
    checkTransientCodes(schema, violations);
    int values = schema.node().at(Schema.OPEN_ENUM).value().size();
    for (String key : List.of("x-enum-varnames", "x-enum-descriptions")) {
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
            "Add it to " + Schema.OPEN_ENUM + " with its name and description, or delete it here.");
      }
    }
  }
}
