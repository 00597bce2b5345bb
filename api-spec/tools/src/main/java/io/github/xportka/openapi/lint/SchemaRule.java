package io.github.xportka.openapi.lint;

import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Rule for schemas: each has a description, and its keywords are those of OpenAPI 3.0 and fit the
 * type. Tools ignore other keywords without an error. Objects and enums are named schemas, because
 * the generator makes a class of each. Inline parts of a named schema belong to its class.
 */
final class SchemaRule implements LintRule {
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

  private static final List<String> OBJECT_KEYWORDS =
      List.of("properties", "allOf", "anyOf", "oneOf", "not");

  @Override
  public void check(OpenApiDocument document, Violations violations) {
    for (Schema schema : document.schemas()) {
      Set<Schema> ofClass = new HashSet<>(schema.inlineParts());
      ofClass.add(schema);
      for (Schema written : schema.written()) {
        checkKeywords(written, violations);
        if (!written.isPart()) { // the whole describes its parts
          checkDescription(written.node(), violations);
        }
        if (!ofClass.contains(written)) {
          checkUnnamed(written, violations);
        }
        if (written.isStringOrInteger()) {
          written.subschemas().forEach(alternative -> checkKeywords(alternative, violations));
        }
      }
    }
  }

  private static void checkKeywords(Schema schema, Violations violations) {
    Node node = schema.node();
    violations.addEach(
        node.entries().stream()
            .filter(entry -> !KEYWORDS.contains(entry.key()) && !entry.key().startsWith("x-")),
        "OpenAPI 3.0 does not have the schema keyword '%s'.",
        "Correct the keyword, or begin it with x-.");
    if (node.has("type")) {
      violations.requireOneOf(node.at("type"), TYPES);
    }
    requireType(node, "properties", "object", violations);
    requireType(node, "items", "array", violations);
    Node nullable = node.at("nullable");
    if (nullable.exists() && !nullable.value().isBoolean()) {
      violations.add(
          nullable, "The value 'nullable' is not a boolean.", "Write true, or delete the keyword.");
    }
    node.at("required").elements().forEach(name -> violations.requireProperty(name, schema));
  }

  private static void requireType(Node schema, String keyword, String type, Violations violations) {
    if (schema.has(keyword) && !schema.at("type").text().equals(type)) {
      violations.add(
          schema.at("type"),
          "The schema has " + keyword + ", but not the type " + type + ".",
          "Write type: " + type + ".");
    }
  }

  private static void checkDescription(Node schema, Violations violations) {
    Node description = schema.at("description");
    String subject = schema.key().equals("items") ? "the array elements" : schema.key();
    if (violations.requireText(description, "Describe " + subject + ".")
        && !description.text().stripTrailing().endsWith(".")) {
      violations.add(
          description, "The description does not end with a full stop.", "Add a full stop.");
    }
  }

  private static void checkUnnamed(Schema schema, Violations violations) {
    String remedy = "Move it to components/schemas, and refer to it.";
    if (OBJECT_KEYWORDS.stream().anyMatch(schema.node()::has) && !schema.isStringOrInteger()) {
      violations.add(schema.node(), "The object does not have a name.", remedy);
    }
    Node values = schema.node().at(Schema.OPEN_ENUM);
    if (values.exists()) {
      violations.add(values, "The enum does not have a name.", remedy);
    }
  }
}
