package io.github.xportka.openapi.lint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaException;
import com.networknt.schema.dialect.OpenApi30;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Property;
import io.github.xportka.openapi.model.Schema;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Validator of examples in both directions: the example is valid for its schema, and the schema
 * describes each property of the example.
 */
final class ExampleValidator {
  private final SchemaValidator schemas;
  private final Violations violations;

  /** Creates a validator that adds its errors to the violations. */
  ExampleValidator(OpenApiDocument document, Violations violations) {
    Map<String, JsonNode> files = new HashMap<>();
    document.files().roots().forEach(root -> files.put(root.fileName(), withBounds(root.value())));
    this.schemas = new SchemaValidator(OpenApi30.getInstance(), files);
    this.violations = violations;
  }

  /**
   * Returns a copy with the bounds of integers, which the library does not know by their format.
   */
  private static JsonNode withBounds(JsonNode file) {
    JsonNode copy = file.deepCopy();
    for (JsonNode schema : copy.findParents("format")) {
      switch (schema.path("format").asText()) {
        case "int32" -> limit((ObjectNode) schema, Integer.MIN_VALUE, Integer.MAX_VALUE);
        case "int64" -> limit((ObjectNode) schema, Long.MIN_VALUE, Long.MAX_VALUE);
        default -> {}
      }
    }
    return copy;
  }

  private static void limit(ObjectNode schema, long minimum, long maximum) {
    schema.putIfAbsent("minimum", JsonNodeFactory.instance.numberNode(minimum));
    schema.putIfAbsent("maximum", JsonNodeFactory.instance.numberNode(maximum));
  }

  /** Checks an example. A missing schema is reported by another rule. */
  void check(Schema schema, Node example) {
    if (schema.exists()) {
      Schema resolved = new Schema(schema.node().resolve());
      checkProperties(resolved, example);
      checkValue(resolved, example);
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

  private void checkValue(Schema schema, Node value) {
    try {
      for (Error error : schemas.validate(schema.toString(), value)) {
        violations.add(
            SchemaValidator.place(error, value),
            "The example is not valid for the schema " + schema + ": " + error.getMessage() + ".",
            "Correct the example or the schema.");
      }
    } catch (SchemaException e) {
      throw schema
          .node()
          .invalid("The schema is not valid: " + e.getMessage() + ".", "Correct it.");
    }
  }
}
