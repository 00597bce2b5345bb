package io.github.xportka.openapi.model;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Collector of the properties of an object schema and of its parts. */
final class PropertyCollector {
  private final Map<String, Schema> schemas = new LinkedHashMap<>();
  private final Set<String> required = new LinkedHashSet<>();
  private final Set<Node> enclosing = new LinkedHashSet<>();

  /**
   * Adds the properties of a schema. Properties that follow replace earlier ones of the same name.
   *
   * @param schema the schema, references resolved
   * @throws InvalidDocumentException if a part contains the whole
   */
  void collect(Node schema) {
    if (!enclosing.add(schema)) {
      throw schema.invalid("The schema is a part of itself.", "Delete the reference in allOf.");
    }
    schema.at(Schema.ALL_OF).elements().forEach(part -> collect(part.resolve()));
    schema.at(Schema.PROPERTIES).entries().forEach(it -> schemas.put(it.key(), new Schema(it)));
    schema.at("required").elements().forEach(name -> required.add(name.text()));
    enclosing.remove(schema);
  }

  /** Returns the collected properties by name. */
  Map<String, Property> properties() {
    Map<String, Property> properties = new LinkedHashMap<>();
    schemas.forEach(
        (name, schema) ->
            properties.put(name, new Property(name, schema, required.contains(name))));
    return properties;
  }
}
