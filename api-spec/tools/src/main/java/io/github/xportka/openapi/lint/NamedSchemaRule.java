package io.github.xportka.openapi.lint;

import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Rule for objects and enums: each is a named schema, because the generator makes a class of it.
 * Inline parts of a named schema belong to its class.
 */
final class NamedSchemaRule implements LintRule {
  private static final List<String> OBJECT_KEYWORDS =
      List.of("properties", "allOf", "anyOf", "oneOf", "not");

  @Override
  public void check(OpenApiDocument document, Violations violations) {
    for (Schema schema : document.schemas()) {
      Set<Schema> ofClass = new HashSet<>(schema.inlineParts());
      ofClass.add(schema);
      schema.written().stream()
          .filter(written -> !ofClass.contains(written))
          .forEach(written -> checkSimple(written, violations));
    }
  }

  private static void checkSimple(Schema schema, Violations violations) {
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
