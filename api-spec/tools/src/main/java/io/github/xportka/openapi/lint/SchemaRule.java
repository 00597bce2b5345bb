package io.github.xportka.openapi.lint;

import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Rule for schemas: objects and enums are named schemas, because the generator makes a class of
 * each. Inline parts of a named schema belong to its class. A required property exists.
 */
final class SchemaRule implements LintRule {
  private static final List<String> OBJECT_KEYWORDS =
      List.of("properties", "allOf", "anyOf", "oneOf", "not");

  @Override
  public void check(OpenApiDocument document, Violations violations) {
    for (Schema schema : document.schemas()) {
      Set<Schema> ofClass = new HashSet<>(schema.inlineParts());
      ofClass.add(schema);
      for (Schema written : schema.written()) {
        Node required = written.node().at("required");
        required.elements().forEach(name -> violations.requireProperty(name, written));
        if (!ofClass.contains(written)) {
          checkUnnamed(written, violations);
        }
      }
    }
  }

  private static void checkUnnamed(Schema schema, Violations violations) {
    String remedy = "Move it to components/schemas, and refer to it.";
    boolean isObject = OBJECT_KEYWORDS.stream().anyMatch(schema.node()::has);
    if (isObject && !schema.isReference() && !schema.isStringOrInteger()) {
      violations.add(schema.node(), "The object does not have a name.", remedy);
    }
    Node values = schema.node().at(Schema.OPEN_ENUM);
    if (values.exists()) {
      violations.add(values, "The enum does not have a name.", remedy);
    }
  }
}
