package io.github.xportka.openapi.lint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaException;
import com.networknt.schema.dialect.OpenApi30;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Schema;
import java.util.HashMap;
import java.util.Map;

/** The schemas of a document, for the validation of examples. */
final class ExampleSchemas {
  private final SchemaValidator validator;

  ExampleSchemas(OpenApiDocument document) {
    Map<String, JsonNode> files = new HashMap<>();
    document.roots().forEach(root -> files.put(root.fileName(), withBounds(root.value())));
    validator = new SchemaValidator(OpenApi30.getInstance(), files);
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

  /** Adds a violation for each error of a value. */
  void check(Schema schema, Node value, Violations violations) {
    try {
      for (Error error : validator.validate(schema.toString(), value)) {
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
