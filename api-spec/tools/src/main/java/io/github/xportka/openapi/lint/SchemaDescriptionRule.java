package io.github.xportka.openapi.lint;

import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Schema;

/** Rule for descriptions: schemas, properties and array elements have one. */
final class SchemaDescriptionRule implements LintRule {
  @Override
  public void check(OpenApiDocument document, Violations violations) {
    for (Schema schema : document.schemas()) {
      schema.written().stream()
          .filter(written -> !written.isPart()) // the whole describes its parts
          .forEach(written -> check(written.node(), violations));
    }
  }

  private static void check(Node schema, Violations violations) {
    Node description = schema.at("description");
    String subject = schema.key().equals("items") ? "the array elements" : schema.key();
    if (violations.requireText(description, "Describe " + subject + ".")
        && !description.text().stripTrailing().endsWith(".")) {
      violations.add(
          description, "The description does not end with a full stop.", "Add a full stop.");
    }
  }
}
