package io.github.xportka.contract.verification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Schema;

/**
 * Spec without the features that the request validator does not support. Each {@code allOf} is
 * merged, because the validator reports differences within its parts without their places. The
 * model decides which properties a schema has.
 */
final class ValidatorSpec {
  private ValidatorSpec() {}

  static JsonNode of(OpenApiDocument spec) {
    JsonNode written = spec.root().value().deepCopy();
    for (Schema schema : spec.schemas()) {
      if (!schema.properties().isEmpty()) {
        merge(schema, (ObjectNode) written.at(schema.node().pointer()));
      }
    }
    return written;
  }

  private static void merge(Schema schema, ObjectNode written) {
    written.remove("allOf");
    written.put("type", "object");
    ObjectNode properties = written.putObject("properties");
    schema.properties().forEach((name, property) -> properties.set(name, value(property.schema())));
  }

  /** Returns a schema, and a reference with evidence of its own as the reference alone. */
  private static JsonNode value(Schema schema) {
    return schema.isReference()
        ? JsonNodeFactory.instance.objectNode().put("$ref", "#" + schema.target().node().pointer())
        : schema.node().value().deepCopy();
  }
}
