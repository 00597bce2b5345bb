package io.github.xportka.docs;

import io.github.xportka.openapi.model.Evidence;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.Property;
import io.github.xportka.openapi.model.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Properties of a schema at every depth. The document is a bundle, in which each property states
 * its evidence.
 */
final class DocumentedProperties {
  private final String title;
  private final List<DocumentedProperty> list = new ArrayList<>();
  private final Set<String> conclusions = new LinkedHashSet<>();
  private final Set<String> enclosing = new HashSet<>();

  private DocumentedProperties(String title) {
    this.title = title;
  }

  /** Collects the properties of a schema. Their paths begin with the given prefix. */
  static DocumentedProperties of(String title, Schema schema, String prefix) {
    DocumentedProperties properties = new DocumentedProperties(title);
    if (schema.exists()) {
      properties.collect(schema, prefix);
    }
    return properties;
  }

  String title() {
    return title;
  }

  List<DocumentedProperty> list() {
    return list;
  }

  /** Returns the conclusions that schemas and properties state, each with the name of its place. */
  Set<String> conclusions() {
    return conclusions;
  }

  private void collect(Schema schema, String path) {
    String name = schema.name().orElse("");
    if (!name.isEmpty() && !enclosing.add(name)) {
      return; // a recursive schema: its properties are listed above
    }
    addConclusions(name, schema.target().node());
    for (Property property : schema.properties().values()) {
      add(property, path);
    }
    schema.parts().forEach(part -> addConclusions(part.name().orElse(""), part.target().node()));
    if (schema.items().exists()) {
      collect(schema.items(), path + "[]");
    }
    enclosing.remove(name);
  }

  private void add(Property property, String enclosingPath) {
    String path = enclosingPath.isEmpty() ? property.name() : enclosingPath + "." + property.name();
    Node node = property.node();
    list.add(
        new DocumentedProperty(
            path,
            type(property.schema()),
            property.isRequired(),
            Evidence.of(node, Evidence.NOT_STATED),
            property.schema().description().strip()));
    addConclusions(path, node);
    collect(property.schema(), path);
  }

  private void addConclusions(String name, Node node) {
    if (!name.isEmpty()) {
      Evidence.inferred(node).forEach(sentence -> conclusions.add("`" + name + "`: " + sentence));
    }
  }

  private static String type(Schema schema) {
    String type = schema.type().isEmpty() ? "any" : schema.type();
    if (type.equals("array")) {
      return "array of " + type(schema.items());
    }
    String name = schema.name().orElse(schema.format());
    if (name.isEmpty()) {
      return type;
    }
    return type.equals("object") ? name : type + ", " + name;
  }
}
