package io.github.xportka.openapi.lint;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.dialect.Dialects;
import io.github.xportka.openapi.model.DocumentMapper;
import io.github.xportka.openapi.model.Node;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Schema of each kind of object, and the texts of its errors: {@code spec-objects.yaml}. */
final class ObjectShapes {
  private static final String NAME = "spec-objects.yaml";
  private static final JsonNode FILE = read();
  private static final SchemaValidator VALIDATOR =
      new SchemaValidator(Dialects.getDraft202012(), Map.of(NAME, FILE));

  private final Violations violations;

  ObjectShapes(Violations violations) {
    this.violations = violations;
  }

  private static JsonNode read() {
    try (InputStream file = ObjectShapes.class.getResourceAsStream(NAME)) {
      return DocumentMapper.YAML.readTree(Objects.requireNonNull(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds a violation for each error of an object. A missing object does not have errors. */
  void check(String kind, Node object) {
    if (!object.exists()) {
      return;
    }
    for (Error error : VALIDATOR.validate(NAME + "#/$defs/" + kind, object)) {
      List<JsonNode> schemas = schemas(kind, error);
      JsonNode schema = schemas.get(schemas.size() - 1);
      violations.add(
          SchemaValidator.place(error, object),
          problem(error, schema),
          ownRemedy(error, schema).orElseGet(() -> nearestRemedy(schemas)));
    }
  }

  /** Returns the schema with the keyword of an error, after the schemas that enclose it. */
  private static List<JsonNode> schemas(String kind, Error error) {
    List<JsonNode> schemas = new ArrayList<>(List.of(FILE.path("$defs").path(kind)));
    List<String> path = SchemaValidator.keys(error.getEvaluationPath());
    for (String key : path.subList(0, path.size() - 1)) {
      JsonNode last = schemas.get(schemas.size() - 1);
      if (key.equals(Node.REF)) {
        schemas.add(target(last));
      } else {
        schemas.add(last.isArray() ? last.path(Integer.parseInt(key)) : last.path(key));
      }
    }
    return schemas;
  }

  private static JsonNode target(JsonNode reference) {
    return FILE.at(reference.path(Node.REF).asText().substring(1));
  }

  private static String problem(Error error, JsonNode schema) {
    String standard =
        switch (error.getKeyword()) {
          case "required" -> "The value '{key}' is missing.";
          case "additionalProperties" -> "The key '{key}' is unknown here.";
          case "const", "enum" -> "The value '{value}' is not supported here.";
          default -> "The value '{key}' is not valid: " + error.getMessage() + ".";
        };
    return schema.path("x-problem").asText(standard);
  }

  private static Optional<String> ownRemedy(Error error, JsonNode schema) {
    return switch (error.getKeyword()) {
      case "required" -> remedy(schema.path("properties").path(error.getProperty()));
      case "additionalProperties" -> Optional.of(oneOf(knownKeys(schema, error.getProperty())));
      default -> Optional.empty();
    };
  }

  /** Returns the keys that an unknown key can stand for: extensions only if it is an extension. */
  private static Stream<String> knownKeys(JsonNode schema, String unknown) {
    List<String> known =
        schema
            .path("properties")
            .propertyStream()
            .filter(property -> !property.getValue().has("not"))
            .map(Map.Entry::getKey)
            .toList();
    List<String> ofSameKind =
        known.stream().filter(key -> isExtension(key) == isExtension(unknown)).toList();
    return (ofSameKind.isEmpty() ? known : ofSameKind).stream();
  }

  private static boolean isExtension(String key) {
    return key.startsWith("x-");
  }

  private static String nearestRemedy(List<JsonNode> schemas) {
    return schemas.stream()
        .flatMap(schema -> remedy(schema).stream())
        .reduce("Correct the value.", (outer, inner) -> inner);
  }

  private static Optional<String> remedy(JsonNode schema) {
    if (schema.has("x-remedy")) {
      return Optional.of(schema.path("x-remedy").asText());
    }
    if (schema.has("enum")) {
      return Optional.of(oneOf(schema.path("enum").valueStream().map(JsonNode::asText)));
    }
    return schema.has(Node.REF) ? remedy(target(schema)) : Optional.empty();
  }

  private static String oneOf(Stream<String> values) {
    return "Write one of " + values.collect(Collectors.joining(", ")) + ".";
  }
}
