package io.github.xportka.openapi.page;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.openapi.model.CamelCase;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Property;
import io.github.xportka.openapi.model.Schema;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Named schemas of a transcribed page, and those of the spec to which the page can refer. */
final class TranscribedSchemas {
  private final ObjectNode content = JsonNodeFactory.instance.objectNode();
  private final List<Schema> known;
  private final Set<String> taken;
  private final String operation;

  TranscribedSchemas(OpenApiDocument spec, String operationId) {
    this.operation = CamelCase.upper(operationId);
    this.known = spec.schemas();
    this.taken =
        known.stream()
            .map(schema -> schema.node().key())
            .filter(name -> !name.startsWith(operation)) // The page can replace an older file.
            .collect(Collectors.toSet());
  }

  /** Returns the schemas of the page by name. */
  ObjectNode content() {
    return content;
  }

  /** Returns a schema of the page. */
  ObjectNode get(String name) {
    return content.withObjectProperty(name);
  }

  /** Adds a schema for a part of the operation, and returns its name. */
  String addPart(String part, String description) {
    return add(operation + part, description + " of " + operation + ".");
  }

  /** Adds a schema for a property, and returns its name. */
  String addProperty(String property) {
    String words = CamelCase.upper(property);
    String name = words.matches("[A-Z].*") ? words : operation + "Item" + words;
    return add(isTaken(name) ? operation + name : name, SchemaWriter.PLACEHOLDER);
  }

  private String add(String wanted, String description) {
    String name = TranscribedNames.unique(wanted, this::isTaken);
    content.putObject(name).put("description", description);
    return name;
  }

  private boolean isTaken(String name) {
    return taken.contains(name) || content.has(name);
  }

  /** Finds the shared schema with the name of a property and the same properties. */
  Optional<Schema> shared(String property, TranscribedValue value) {
    String name = CamelCase.upper(property);
    Map<String, TranscribedProperty> properties = value.properties();
    return shared(properties)
        .filter(schema -> schema.node().key().equals(name))
        .filter(schema -> schema.properties().keySet().equals(properties.keySet()))
        .findFirst();
  }

  /** Finds the largest envelope whose properties are all in a response. */
  Optional<Schema> envelope(Map<String, TranscribedProperty> response) {
    return shared(response)
        .filter(schema -> schema.node().has("x-envelope"))
        .max(Comparator.comparingInt(schema -> schema.properties().size()));
  }

  /** Finds the shared schemas whose properties are all in an object, with a type that fits. */
  private Stream<Schema> shared(Map<String, TranscribedProperty> object) {
    return known.stream()
        .filter(schema -> schema.node().fileName().startsWith("shared/"))
        .filter(
            schema ->
                schema.properties().values().stream()
                    .allMatch(its -> fits(its, object.get(its.name()))));
  }

  private static boolean fits(Property shared, @Nullable TranscribedProperty property) {
    Set<String> allowed = shared.schema().types();
    return property != null
        && property.value().types().stream().allMatch(type -> SchemaTypes.allows(allowed, type));
  }

  /** Returns the reference from a page file to a shared schema. */
  static String reference(Schema shared) {
    return "../" + shared.node().fileName() + "#" + shared.node().pointer();
  }

  /** Returns the name of the schema to which a reference leads. */
  static String name(String reference) {
    return reference.substring(reference.lastIndexOf('/') + 1);
  }

  /** Returns the reference to a schema of the page. */
  static String reference(String name) {
    return "#/components/schemas/" + name;
  }
}
