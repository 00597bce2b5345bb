package io.github.xportka.openapi.lint;

import java.util.List;
import java.util.Map;

/** Schemas are of the shapes that the generated code has a word for. */
final class SchemaShapeRule implements LintRule {
  /** A string's format is its Java type. */
  private static final List<String> STRING_FORMATS =
      List.of(
          "epoch-seconds",
          "epoch-milliseconds",
          "china-date-time",
          "compact-date-time",
          "decimal-string");

  private static final List<String> INTEGER_FORMATS = List.of("int32", "int64");
  private static final List<String> COMPLEX =
      List.of("properties", "allOf", "anyOf", "oneOf", "not");

  @Override
  public void check(OpenApiDocument spec, Violations findings) {
    for (Node schema : spec.schemas()) {
      checkEnum(schema, findings);
      for (Node written : OpenApiDocument.written(schema)) {
        checkFormat(written, findings);
        checkRequired(written, findings);
        if (!written.equals(schema) && !isPartOfAllOf(written)) {
          checkSimple(written, findings);
        }
      }
    }
  }

  private static void checkSimple(Node schema, Violations findings) {
    if (COMPLEX.stream().anyMatch(schema::has)) {
      findings.add(
          schema,
          "describes an object without giving it a name.",
          "Move it to components/schemas, and refer to it.");
    }
    if (schema.has("enum")) {
      findings.add(
          schema.at("enum"),
          "lists values without giving the vocabulary a name.",
          "Move it to components/schemas, and refer to it.");
    }
  }

  private static boolean isPartOfAllOf(Node schema) {
    List<String> steps = schema.steps();
    return steps.size() == 5 && steps.get(3).equals("allOf");
  }

  private static void checkEnum(Node schema, Violations findings) {
    if (schema.has("enum") && !schema.at("x-open-enum").node().asBoolean()) {
      findings.add(
          schema.at("x-open-enum"),
          "lists values as if there could be no others.",
          "Write x-open-enum: true.");
    }
  }

  private static void checkRequired(Node schema, Violations findings) {
    Map<String, Node> properties = OpenApiDocument.properties(schema);
    for (Node name : schema.at("required").elements()) {
      if (!properties.containsKey(name.text())) {
        findings.add(
            name,
            "the schema has no member '" + name.text() + "'.",
            "Describe it under properties, or correct the name.");
      }
    }
  }

  private static void checkFormat(Node schema, Violations findings) {
    switch (schema.at("type").text()) {
      case "string" -> {
        if (schema.has("format")) {
          oneOf(schema.at("format"), STRING_FORMATS, findings);
        }
      }
      case "integer" -> oneOf(schema.at("format"), INTEGER_FORMATS, findings);
      default -> {}
    }
  }

  private static void oneOf(Node format, List<String> known, Violations findings) {
    if (!known.contains(format.text())) {
      findings.add(
          format,
          format.exists() ? "no format is called '" + format.text() + "'." : "is missing.",
          "Use one of " + String.join(", ", known) + ".");
    }
  }
}
