package io.github.xportka.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * The spec in the words that a validator knows: every {@code allOf} merged, since a validator takes
 * each of its parts for the whole, and does not say what is wrong within one; an open vocabulary as
 * any text; and the parameters of {@code x-signing} as parameters of each operation that is signed
 * so.
 */
final class WrittenOutSpec {
  private final ObjectNode spec;

  private WrittenOutSpec(JsonNode spec) {
    this.spec = spec.deepCopy();
  }

  static JsonNode of(JsonNode spec) {
    WrittenOutSpec written = new WrittenOutSpec(spec);
    written.spec.at("/components/schemas").forEach(schema -> written.merge((ObjectNode) schema));
    written.spec.at("/components/schemas").forEach(WrittenOutSpec::unwrap);
    written
        .spec
        .findParents("x-open-enum")
        .forEach(vocabulary -> ((ObjectNode) vocabulary).remove("enum"));
    written
        .spec
        .path("paths")
        .forEach(path -> path.forEach(operation -> written.writeSigning((ObjectNode) operation)));
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

  /** A member that is a reference and says how well it is known, as the reference alone. */
  private static void unwrap(JsonNode schema) {
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      JsonNode parts = property.getValue().path("allOf");
      if (parts.size() == 1) {
        property.setValue(parts.get(0));
      }
    }
  }

  private void writeSigning(ObjectNode operation) {
    ArrayNode parameters = operation.withArrayProperty("parameters");
    String scheme =
        operation.at("/security/0").propertyStream().map(Map.Entry::getKey).findFirst().orElse("");
    while (!scheme.isEmpty()) {
      JsonNode signing = spec.at("/components/securitySchemes/" + scheme + "/x-signing");
      for (JsonNode parameter : signing.path("parameters")) {
        ObjectNode written = parameters.addObject();
        written.set("name", parameter.path("name"));
        written.set("in", parameter.path("in"));
        written.put("required", true).putObject("schema").put("type", "string");
      }
      scheme = signing.path("includes").asText();
    }
  }
}
