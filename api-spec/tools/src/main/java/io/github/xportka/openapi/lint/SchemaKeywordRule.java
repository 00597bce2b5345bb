package io.github.xportka.openapi.lint;

import java.util.List;
import java.util.Set;

/** Schemas are written in the words of OpenAPI 3.0: tools pass over any other in silence. */
final class SchemaKeywordRule implements LintRule {
  private static final Set<String> KEYWORDS =
      Set.of(
          """
          $ref additionalProperties allOf anyOf default deprecated description discriminator enum \
          example exclusiveMaximum exclusiveMinimum externalDocs format items maxItems maxLength \
          maxProperties maximum minItems minLength minProperties minimum multipleOf not nullable \
          oneOf pattern properties readOnly required title type uniqueItems writeOnly xml"""
              .split(" ", -1));

  private static final List<String> TYPES =
      List.of("array", "boolean", "integer", "number", "object", "string");

  @Override
  public void check(OpenApiDocument spec, Violations findings) {
    for (Node schema : spec.schemas()) {
      for (Node written : OpenApiDocument.written(schema)) {
        checkKeywords(written, findings);
        checkType(written, findings);
        needsType(written, "properties", "object", findings);
        needsType(written, "items", "array", findings);
      }
    }
  }

  private static void checkKeywords(Node schema, Violations findings) {
    for (Node member : schema.entries()) {
      if (!KEYWORDS.contains(member.key()) && !member.key().startsWith("x-")) {
        findings.add(
            member,
            "OpenAPI 3.0 has no schema keyword '" + member.key() + "'.",
            "Correct it, or begin it with x-.");
      }
    }
  }

  private static void checkType(Node schema, Violations findings) {
    Node type = schema.at("type");
    if (type.exists() && !TYPES.contains(type.text())) {
      findings.add(type, "is no type.", "Write one of " + String.join(", ", TYPES) + ".");
    }
    Node nullable = schema.at("nullable");
    if (nullable.exists() && !nullable.node().isBoolean()) {
      findings.add(nullable, "is neither true nor false.", "Write nullable: true.");
    }
  }

  private static void needsType(Node schema, String keyword, String type, Violations findings) {
    if (schema.has(keyword) && !schema.at("type").text().equals(type)) {
      findings.add(
          schema.at("type"),
          "is not " + type + ", but there are " + keyword + ".",
          "Write " + type + ".");
    }
  }
}
