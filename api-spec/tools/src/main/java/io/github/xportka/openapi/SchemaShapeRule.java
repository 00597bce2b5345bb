package io.github.xportka.openapi;

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
  public void check(SpecSource spec, Findings findings) {
    for (Place schema : spec.schemas()) {
      checkEnum(schema, findings);
      for (Place written : SpecSource.written(schema)) {
        checkFormat(written, findings);
        checkRequired(written, findings);
        if (!written.equals(schema) && !isPartOfAllOf(written)) {
          checkSimple(written, findings);
        }
      }
    }
  }

  private static void checkSimple(Place schema, Findings findings) {
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

  private static boolean isPartOfAllOf(Place schema) {
    List<String> steps = schema.steps();
    return steps.size() == 5 && steps.get(3).equals("allOf");
  }

  private static void checkEnum(Place schema, Findings findings) {
    if (schema.has("enum") && !schema.at("x-open-enum").node().asBoolean()) {
      findings.add(
          schema.at("x-open-enum"),
          "lists values as if there could be no others.",
          "Write x-open-enum: true.");
    }
  }

  private static void checkRequired(Place schema, Findings findings) {
    Map<String, Place> properties = SpecSource.properties(schema);
    for (Place name : schema.at("required").elements()) {
      if (!properties.containsKey(name.text())) {
        findings.add(
            name,
            "the schema has no member '" + name.text() + "'.",
            "Describe it under properties, or correct the name.");
      }
    }
  }

  private static void checkFormat(Place schema, Findings findings) {
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

  private static void oneOf(Place format, List<String> known, Findings findings) {
    if (!known.contains(format.text())) {
      findings.add(
          format,
          format.exists() ? "no format is called '" + format.text() + "'." : "is missing.",
          "Use one of " + String.join(", ", known) + ".");
    }
  }
}
