package io.github.xportka.openapi.lint;

import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Property;
import io.github.xportka.openapi.model.Schema;
import java.util.Map;
import java.util.Optional;

/**
 * Comparison of an example with its schema in both directions: the example is valid, and the schema
 * describes each property of the example.
 */
final class ExampleCheck {
  private final SchemaValidator validator;
  private final Violations violations;

  ExampleCheck(OpenApiDocument document, Violations violations) {
    this.validator = new SchemaValidator(document);
    this.violations = violations;
  }

  /** Adds a violation for each difference between a schema and an example. */
  void check(Schema schema, Node value) {
    if (schema.exists()) { // another rule reports a missing schema
      Schema resolved = new Schema(schema.node().resolve());
      checkProperties(resolved, value);
      validator.check(resolved, value, violations);
    }
  }

  private void checkProperties(Schema schema, Node value) {
    Map<String, Property> properties = schema.properties();
    Optional<Schema> others = schema.additionalProperties();
    for (Node entry : value.entries()) {
      Property property = properties.get(entry.key());
      if (property != null) {
        checkProperties(property.schema(), entry);
      } else if (others.isPresent()) {
        checkProperties(others.get(), entry);
      } else if (!properties.isEmpty()) {
        violations.add(
            entry,
            "The schema %s does not describe the property '%s' of the example."
                .formatted(schema.target(), entry.key()),
            "Add the property to the schema, or correct its name.");
      }
    }
    value.elements().forEach(element -> checkProperties(schema.items(), element));
  }
}
