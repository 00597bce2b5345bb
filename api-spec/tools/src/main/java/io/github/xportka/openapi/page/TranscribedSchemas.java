package io.github.xportka.openapi.page;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.openapi.model.CamelCase;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Schema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Named schemas of a transcribed page, and those of the spec to which the page can refer. */
final class TranscribedSchemas {
  private static final String SHARED_FOLDER = "shared/";

  private final ObjectNode content = JsonNodeFactory.instance.objectNode();
  private final List<Schema> known;
  private final Set<String> taken;
  private final String operation;

  TranscribedSchemas(OpenApiDocument spec, String operationId) {
    this.known = spec.schemas();
    this.taken = known.stream().map(schema -> schema.node().key()).collect(Collectors.toSet());
    this.operation = CamelCase.upper(operationId);
  }

  /** Returns the schemas of the page by name. */
  ObjectNode content() {
    return content;
  }

  /** Adds a schema for a part of the operation, and returns its name. */
  String addPart(String part, String description) {
    return add(operation + part, description + " of " + operation + ".");
  }

  /** Adds a schema for a property, and returns its name. */
  String addProperty(String property, String description) {
    String words = CamelCase.upper(property);
    String plain = words.matches("[A-Z].*") ? words : operation + "Item" + words;
    boolean isTaken = taken.contains(plain) || content.has(plain);
    return add(isTaken ? operation + plain : plain, description);
  }

  /** Names of this operation's own schemas are free when the page replaces an older file. */
  private String add(String wanted, String description) {
    boolean isOwn = wanted.startsWith(operation);
    String name =
        TranscribedNames.unique(
            wanted, other -> content.has(other) || (!isOwn && taken.contains(other)));
    content.putObject(name).put("description", description);
    return name;
  }

  /** Finds the shared schema with the name of a property and the same properties. */
  Optional<Schema> shared(String property, PageValue value) {
    String name = CamelCase.upper(property);
    Set<String> properties = value.properties().keySet();
    return shared(
        value,
        schema ->
            schema.node().key().equals(name) && schema.properties().keySet().equals(properties));
  }

  /** Finds the envelope whose properties are all in a response. */
  Optional<Schema> envelope(PageValue response) {
    return shared(response, schema -> schema.node().has("x-envelope"));
  }

  private Optional<Schema> shared(PageValue value, Predicate<Schema> condition) {
    Map<String, PageValue> properties = value.properties();
    return known.stream()
        .filter(schema -> schema.node().fileName().startsWith(SHARED_FOLDER))
        .filter(condition)
        .filter(schema -> fits(schema, properties))
        .findFirst();
  }

  private static boolean fits(Schema schema, Map<String, PageValue> properties) {
    return schema.properties().values().stream()
        .allMatch(
            property -> {
              Set<String> allowed = property.schema().types();
              PageValue value = properties.get(property.name());
              return value != null
                  && value.types().stream().allMatch(type -> SchemaTypes.allows(allowed, type));
            });
  }

  /** Returns the reference from a page file to a shared schema. */
  static String reference(Schema shared) {
    return "../" + shared.node().fileName() + "#" + shared.node().pointer();
  }

  /** Returns the reference to a schema of the page. */
  static String reference(String name) {
    return "#/components/schemas/" + name;
  }
}
