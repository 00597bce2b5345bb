package io.github.xportka.docs;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The bundled spec, as the site looks at it. */
final class Bundle {
  /** Keeps every digit of an example. */
  static final ObjectMapper YAML =
      YAMLMapper.builder(
              YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private static final String SCHEMAS = "#/components/schemas/";

  private final ObjectNode document;

  private Bundle(ObjectNode document) {
    this.document = document;
  }

  static Bundle read(Path file) throws IOException {
    return new Bundle((ObjectNode) YAML.readTree(file.toFile()));
  }

  static Bundle of(ObjectNode document) {
    return new Bundle(document);
  }

  ObjectNode document() {
    return document;
  }

  /** Every operation, in the spec's order. */
  List<Operation> operations() {
    return exchanges("paths");
  }

  /**
   * Every message that the platform pushes, in the spec's order; the path is the message's type.
   */
  List<Operation> messages() {
    return exchanges("x-webhooks");
  }

  private List<Operation> exchanges(String member) {
    List<Operation> found = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.path(member).properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        found.add(new Operation(path.getKey(), method.getKey(), (ObjectNode) method.getValue()));
      }
    }
    return found;
  }

  /** What the body of a message of that type holds: the schema that names the type. */
  Optional<JsonNode> messageBody(String type) {
    return document
        .path("components")
        .path("schemas")
        .valueStream()
        .filter(
            schema ->
                schema.path("x-message-types").valueStream().anyMatch(t -> t.asText().equals(type)))
        .findFirst();
  }

  /** The signing schemes by name. */
  Map<String, SigningScheme> signingSchemes() {
    return SigningScheme.read(document.path("components").path("securitySchemes"));
  }

  /** Every tag, in the spec's order, and what it stands for. */
  Map<String, String> tags() {
    Map<String, String> tags = new LinkedHashMap<>();
    document
        .path("tags")
        .forEach(tag -> tags.put(tag.path("name").asText(), tag.path("description").asText()));
    return tags;
  }

  /** The name of the schema that a part of the spec refers to, if it does. */
  static Optional<String> schemaName(JsonNode schema) {
    JsonNode only = schema.path("allOf");
    if (only.size() == 1 && !schema.has("properties")) {
      return schemaName(only.get(0));
    }
    String reference = schema.path("$ref").asText();
    return reference.startsWith(SCHEMAS)
        ? Optional.of(reference.substring(SCHEMAS.length()))
        : Optional.empty();
  }

  /** The schema that stands here, or that the reference standing here leads to. */
  JsonNode schema(JsonNode schema) {
    return schemaName(schema)
        .map(name -> schema(document.path("components").path("schemas").path(name)))
        .orElse(schema);
  }

  /** The members of an object by their names on the wire, those of all its parts. */
  Map<String, JsonNode> properties(JsonNode schema) {
    Map<String, JsonNode> properties = new LinkedHashMap<>();
    for (JsonNode part : schema.path("allOf")) {
      properties.putAll(properties(schema(part)));
    }
    schema.path("properties").properties().forEach(p -> properties.put(p.getKey(), p.getValue()));
    return properties;
  }
}
