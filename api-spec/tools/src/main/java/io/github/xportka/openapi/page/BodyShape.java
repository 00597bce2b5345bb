package io.github.xportka.openapi.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.xportka.openapi.model.Body;
import io.github.xportka.openapi.model.Example;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.Property;
import io.github.xportka.openapi.model.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Shape of a JSON value: the statements of a schema and of all examples together. A schema that
 * contains itself has one shape that contains itself.
 */
final class BodyShape {
  final Set<String> types = new LinkedHashSet<>();
  final Map<String, BodyShape> properties = new LinkedHashMap<>();
  final Set<String> required = new LinkedHashSet<>();

  /** Names of the properties that all objects of the page's first example have. */
  final Set<String> shown = new LinkedHashSet<>();

  final Set<JsonNode> enumValues = new LinkedHashSet<>();
  final List<JsonNode> values = new ArrayList<>();
  String format = "";
  boolean isNullable;
  boolean statesRequired;
  private boolean isObjectShown;
  @Nullable BodyShape items;
  JsonNode defaultValue = MissingNode.getInstance();
  JsonNode schemaExample = MissingNode.getInstance();

  /** Returns the shape of a body; without types if the body shows nothing. */
  static BodyShape of(Body body) {
    BodyShape shape =
        body.schema().exists() ? ofSchema(body.schema(), new HashMap<>()) : new BodyShape();
    boolean isFirst = true;
    for (Example example : body.examples()) {
      JsonNode value = example.node().at("value").value();
      shape.addValue(value, isFirst);
      isFirst &= !value.isContainerNode();
    }
    return shape;
  }

  static BodyShape ofSchema(Schema schema, Map<Node, BodyShape> known) {
    Schema target = schema.target();
    BodyShape existing = known.get(target.node());
    if (existing != null) {
      return existing;
    }
    BodyShape shape = new BodyShape();
    known.put(target.node(), shape);
    shape.types.addAll(schema.types());
    shape.isNullable = schema.isNullable();
    shape.format = schema.format();
    shape.defaultValue = target.node().at("default").value();
    shape.schemaExample = target.node().at("example").value();
    for (JsonNode value : schema.enumValues()) {
      if (!value.isNull()) {
        shape.enumValues.add(value);
      }
    }
    shape.statesRequired = target.node().has("required");
    for (Property property : target.properties().values()) {
      shape.properties.put(property.name(), ofSchema(property.schema(), known));
      if (property.isRequired()) {
        shape.required.add(property.name());
      }
    }
    if (target.items().exists()) {
      shape.items = ofSchema(target.items(), known);
    }
    return shape;
  }

  /**
   * Adds an example value.
   *
   * @param isFirst whether the value is in the first example of the page, which the transcription
   *     keeps
   */
  void addValue(JsonNode value, boolean isFirst) {
    if (value.isNull()) {
      isNullable = true;
      return;
    }
    String type = SchemaTypes.of(value);
    if (types.isEmpty() || !SchemaTypes.allows(types, type)) {
      types.add(type);
    }
    if (value.isObject()) {
      value
          .properties()
          .forEach(
              entry ->
                  properties
                      .computeIfAbsent(entry.getKey(), name -> new BodyShape())
                      .addValue(entry.getValue(), isFirst));
      if (isFirst) {
        addShown(value);
      }
    } else if (value.isArray()) {
      BodyShape elements = items == null ? new BodyShape() : items;
      items = elements;
      value.forEach(element -> elements.addValue(element, isFirst));
    } else {
      if (isFirst) {
        values.add(value);
      }
      if (!enumValues.isEmpty()) {
        enumValues.add(value);
      }
    }
  }

  private void addShown(JsonNode object) {
    if (isObjectShown) {
      shown.removeIf(name -> !object.has(name));
    } else {
      object.fieldNames().forEachRemaining(shown::add);
    }
    isObjectShown = true;
    required.removeIf(name -> !object.has(name));
  }

  /** Returns the only type; {@code number} for integers and decimals; empty if it is undecided. */
  String type() {
    if (types.size() == 1) {
      return types.iterator().next();
    }
    return types.equals(Set.of("integer", "number")) ? "number" : "";
  }

  boolean isObject() {
    return type().equals("object");
  }

  boolean isShown() {
    return !types.isEmpty() && !(isObject() && properties.isEmpty());
  }
}
