package io.github.xportka.contract.verification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * Spec without the features that the request validator does not support. Each {@code allOf} is
 * merged, because the validator reports differences within its parts without their places.
 */
final class ValidatorSpec {
  private final ObjectNode spec;

  private ValidatorSpec(JsonNode spec) {
    this.spec = spec.deepCopy();
  }

  static JsonNode of(JsonNode spec) {
    ValidatorSpec written = new ValidatorSpec(spec);
    written.spec.at("/components/schemas").forEach(schema -> written.merge((ObjectNode) schema));
    written.spec.at("/components/schemas").forEach(ValidatorSpec::unwrap);
    return written.spec;
  }

  private void merge(ObjectNode schema) {
    JsonNode parts = schema.remove("allOf");
    if (parts == null) {
      return;
    }
    schema.put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    for (JsonNode part : parts) {
      JsonNode whole = part.has("$ref") ? spec.at(part.path("$ref").asText().substring(1)) : part;
      properties.setAll((ObjectNode) whole.path("properties"));
    }
  }

  /** Replaces a reference with evidence of its own by the reference alone. */
  private static void unwrap(JsonNode schema) {
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      JsonNode parts = property.getValue().path("allOf");
      if (parts.size() == 1) {
        property.setValue(parts.get(0));
      }
    }
  }
}
