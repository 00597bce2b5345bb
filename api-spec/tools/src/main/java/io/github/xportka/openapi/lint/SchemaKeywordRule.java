package io.github.xportka.openapi.lint;

import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Schema;
import java.util.List;
import java.util.Set;

/**
 * Rule for the keywords of schemas: each is a keyword of OpenAPI 3.0 and fits the type. Tools
 * ignore other keywords without an error.
 */
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
  public void check(OpenApiDocument document, Violations violations) {
    for (Schema schema : document.schemas()) {
      for (Schema written : schema.written()) {
        check(written, violations);
        if (written.isStringOrInteger()) {
          written.subschemas().forEach(alternative -> check(alternative, violations));
        }
      }
    }
  }

  private static void check(Schema schema, Violations violations) {
    checkKeywords(schema.node(), violations);
    checkTypes(schema.node(), violations);
    checkRequired(schema, violations);
  }

  private static void checkKeywords(Node schema, Violations violations) {
    for (Node entry : schema.entries()) {
      if (!KEYWORDS.contains(entry.key()) && !entry.key().startsWith("x-")) {
        violations.add(
            entry,
            "OpenAPI 3.0 does not have the schema keyword '" + entry.key() + "'.",
            "Correct the keyword, or begin it with x-.");
      }
    }
  }

  private static void checkTypes(Node schema, Violations violations) {
    if (schema.has("type")) {
      violations.requireOneOf(schema.at("type"), TYPES);
    }
    requireType(schema, "properties", "object", violations);
    requireType(schema, "items", "array", violations);
    Node nullable = schema.at("nullable");
    if (nullable.exists() && !nullable.value().isBoolean()) {
      violations.add(
          nullable, "The value 'nullable' is not a boolean.", "Write true, or delete the keyword.");
    }
  }

  private static void requireType(Node schema, String keyword, String type, Violations violations) {
    if (schema.has(keyword) && !schema.at("type").text().equals(type)) {
      violations.add(
          schema.at("type"),
          "The schema has " + keyword + ", but not the type " + type + ".",
          "Write type: " + type + ".");
    }
  }

  private static void checkRequired(Schema schema, Violations violations) {
    for (Node name : schema.node().at("required").elements()) {
      if (!schema.properties().containsKey(name.text())) {
        violations.add(
            name,
            "The schema does not have the required property '" + name.text() + "'.",
            "Describe the property, or correct the name.");
      }
    }
  }
}
