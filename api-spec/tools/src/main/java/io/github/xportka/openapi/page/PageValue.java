package io.github.xportka.openapi.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Property;
import io.github.xportka.openapi.model.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Statements of a page about a value: those of the schema and those of the examples.
 *
 * @param schema the schema, which can be missing
 * @param examples the values in the examples
 */
record PageValue(Schema schema, List<Node> examples) {
  private static final Schema MISSING =
      new Schema(OpenApiDocument.of(MissingNode.getInstance()).root());

  /** Value about which the page does not state anything. */
  static final PageValue NOTHING = new PageValue(MISSING, List.of());

  /** Tells whether the page states anything. */
  boolean exists() {
    return schema.exists() || !examples.isEmpty();
  }

  /** Returns the place of the schema, or else of the first example. */
  Node place() {
    return schema.exists() || examples.isEmpty() ? schema.node() : examples.get(0);
  }

  PageValue withoutSchema() {
    return new PageValue(MISSING, examples);
  }

  /** Returns the properties of the schema, then those that only the examples have. */
  Map<String, PageValue> properties() {
    Map<String, List<Node>> shown = new LinkedHashMap<>();
    for (Node example : examples) {
      for (Node entry : example.entries()) {
        shown.computeIfAbsent(entry.key(), name -> new ArrayList<>()).add(entry);
      }
    }
    Map<String, PageValue> properties = new LinkedHashMap<>();
    schema
        .properties()
        .forEach(
            (name, property) ->
                properties.put(
                    name, new PageValue(property.schema(), shown.getOrDefault(name, List.of()))));
    shown.forEach((name, values) -> properties.putIfAbsent(name, new PageValue(MISSING, values)));
    return properties;
  }

  PageValue elements() {
    return new PageValue(
        schema.items(), examples.stream().flatMap(array -> array.elements().stream()).toList());
  }

  /** Tells whether a property, of which the examples have some values, is in all of them. */
  boolean isAlwaysShown(PageValue property) {
    return property.examples.size() == objectCount();
  }

  private long objectCount() {
    return examples.stream().filter(example -> example.value().isObject()).count();
  }

  /** Returns the names of the properties that the schema requires and no example leaves out. */
  Set<String> required() {
    Map<String, PageValue> properties = properties();
    return schema.properties().values().stream()
        .filter(Property::isRequired)
        .map(Property::name)
        .filter(name -> isAlwaysShown(properties.getOrDefault(name, NOTHING)))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Tells whether the schema says which properties are required. */
  boolean statesRequired() {
    return statesRequired(schema);
  }

  private static boolean statesRequired(Schema schema) {
    return schema.target().node().has("required")
        || schema.parts().stream().anyMatch(PageValue::statesRequired);
  }

  /** Returns the types of the schema, and those of examples that the schema does not allow. */
  Set<String> types() {
    Set<String> types = new LinkedHashSet<>(schema.types());
    for (Node example : examples) {
      String type = SchemaTypes.of(example.value());
      if (!type.equals("null") && (types.isEmpty() || !SchemaTypes.allows(types, type))) {
        types.add(type);
      }
    }
    return types;
  }

  /** Returns the only type; {@code number} for integers and decimals; empty if it is undecided. */
  String type() {
    Set<String> types = types();
    if (types.size() == 1) {
      return types.iterator().next();
    }
    return types.equals(Set.of("integer", "number")) ? "number" : "";
  }

  boolean isObject() {
    return type().equals("object");
  }

  boolean isNullable() {
    return schema.isNullable() || examples.stream().anyMatch(example -> example.value().isNull());
  }

  /** Returns the texts, numbers and booleans in the examples. */
  List<JsonNode> scalars() {
    return examples.stream()
        .map(Node::value)
        .filter(value -> value.isValueNode() && !value.isNull())
        .toList();
  }

  /** Returns the values that the schema lists, with those of the examples; empty for no enum. */
  Set<JsonNode> enumValues() {
    Set<JsonNode> values = new LinkedHashSet<>(schema.enumValues());
    values.removeIf(JsonNode::isNull);
    if (!values.isEmpty()) {
      values.addAll(scalars());
    }
    return values;
  }
}
