package io.github.xportka.openapi.model;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Collector of the properties of an object schema and of its parts. */
final class PropertyCollector {
  private final Map<String, Property> properties = new LinkedHashMap<>();
  private final Set<String> requiredByOwner = new LinkedHashSet<>();
  private final Set<String> requiredByPart = new LinkedHashSet<>();
  private final Set<Node> enclosing = new LinkedHashSet<>();

  /**
   * Adds the properties of a schema. Properties that follow replace earlier ones of the same name.
   *
   * @param schema the schema, references resolved
   * @param origin the name of the referenced part that contains the schema; empty for the owner
   * @throws InvalidDocumentException if a part contains the whole
   */
  void collect(Node schema, String origin) {
    if (!enclosing.add(schema)) {
      throw schema.invalid("The schema is a part of itself.", "Delete the reference in allOf.");
    }
    for (Node part : schema.at(Schema.ALL_OF).elements()) {
      Node resolved = part.resolve();
      collect(resolved, origin.isEmpty() && part.isReference() ? resolved.key() : origin);
    }
    for (Node property : schema.at(Schema.PROPERTIES).entries()) {
      String name = property.key();
      properties.put(name, new Property(name, new Schema(property), origin, false, false));
    }
    Set<String> required = origin.isEmpty() ? requiredByOwner : requiredByPart;
    schema.at("required").elements().forEach(name -> required.add(name.text()));
    enclosing.remove(schema);
  }

  /** Returns the collected properties by name. */
  Map<String, Property> properties() {
    properties.replaceAll(
        (name, property) -> {
          boolean own = requiredByOwner.contains(name);
          boolean isRequired = own || requiredByPart.contains(name);
          return new Property(name, property.schema(), property.inheritedFrom(), isRequired, own);
        });
    return properties;
  }
}
