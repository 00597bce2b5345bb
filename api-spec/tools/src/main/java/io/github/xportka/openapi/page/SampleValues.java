package io.github.xportka.openapi.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sample values for shapes without an example on the page. */
final class SampleValues {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int MAX_TEXT = 200;

  private SampleValues() {}

  /** Returns a value of the page if it has one of the right type, otherwise a sample. */
  static JsonNode scalar(BodyShape shape) {
    List<JsonNode> candidates = new ArrayList<>(shape.values);
    if (shape.schemaExample != null) {
      candidates.add(shape.schemaExample);
    }
    if (shape.defaultValue != null) {
      candidates.add(shape.defaultValue);
    }
    candidates.addAll(shape.enumValues);
    return candidates.stream()
        .filter(value -> fits(shape, value))
        .findFirst()
        .orElseGet(
            () ->
                switch (shape.type()) {
                  case "integer" -> NODES.numberNode(1);
                  case "number" -> NODES.numberNode(1.5);
                  case "boolean" -> NODES.booleanNode(true);
                  default -> NODES.textNode("text");
                });
  }

  private static boolean fits(BodyShape shape, JsonNode value) {
    boolean isListed = shape.enumValues.isEmpty() || shape.enumValues.contains(value);
    return value.isValueNode()
        && isListed
        && value.asText().length() <= MAX_TEXT
        && SchemaTypes.allows(Set.of(shape.type()), SchemaTypes.of(value))
        && (!shape.type().equals("integer") || value.canConvertToLong());
  }

  /** Returns a complete sample of a shape. */
  static JsonNode of(BodyShape shape) {
    return of(shape, new ArrayList<>());
  }

  private static JsonNode of(BodyShape shape, List<BodyShape> open) {
    if (open.contains(shape)) {
      return shape.type().equals("array") ? NODES.arrayNode() : NODES.nullNode();
    }
    open.add(shape);
    JsonNode sample =
        switch (shape.type()) {
          case "object" -> object(shape, open);
          case "array" -> array(shape, open);
          case "" -> shape.isNullable || shape.values.isEmpty() ? NODES.nullNode() : shape.values.get(0);
          default -> scalar(shape);
        };
    open.remove(open.size() - 1);
    return sample;
  }

  private static JsonNode object(BodyShape shape, List<BodyShape> open) {
    ObjectNode object = NODES.objectNode();
    for (Map.Entry<String, BodyShape> property : shape.properties.entrySet()) {
      JsonNode value = of(property.getValue(), open);
      if (!value.isNull()) {
        object.set(property.getKey(), value);
      }
    }
    return object;
  }

  private static JsonNode array(BodyShape shape, List<BodyShape> open) {
    ArrayNode array = NODES.arrayNode();
    JsonNode element = shape.items == null ? NODES.nullNode() : of(shape.items, open);
    return element.isNull() ? array : array.add(element);
  }
}
