package io.github.xportka.openapi.lint;

import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Schema;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/** Rule against unused schemas: the documentation and the tests do not contain them. */
final class UnusedSchemaRule implements LintRule {
  @Override
  public void check(OpenApiDocument document, Violations violations) {
    Set<Node> referenced = document.referenced();
    Path main = document.root().file();
    violations.addEach(
        document.schemas().stream()
            .map(Schema::node)
            .filter(schema -> !schema.file().equals(main) && !referenced.contains(schema)),
        "The schema is not used.",
        "Refer to the schema, or delete it.");
    checkListedSchemas(document, violations);
  }

  /** Checks the schemas that only an extension of a property or of the schema itself names. */
  private static void checkListedSchemas(OpenApiDocument document, Violations violations) {
    Set<String> inTexts =
        document
            .nodes()
            .flatMap(node -> new Schema(node).namesInText().stream())
            .collect(Collectors.toSet());
    violations.addEach(
        document.root().at("components", "schemas").entries().stream()
            .filter(listed -> !inTexts.contains(listed.key()))
            .filter(listed -> !listed.resolve().has("x-message-types"))
            .filter(listed -> !listed.resolve().has(EnumRule.ERROR_CODES)),
        "The schema is not the body of a message, does not list error codes, and x-comma-joined and"
            + " x-json-text do not name it.",
        "Name the schema there, or delete the entry.");
  }
}
