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

  private static final int MAX_VALUES = 2_000;

  private final List<BodyShape> open = new ArrayList<>();
  private int count;

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

  /**
   * Returns a complete sample of a body.
   *
   * @param isObject whether the body must be an object; the sample of another shape is then empty
   */
  static JsonNode ofBody(BodyShape shape, boolean isObject) {
    JsonNode sample = new SampleValues().sample(shape);
    boolean fits = isObject ? sample.isObject() : sample.isContainerNode();
    return fits ? sample : NODES.objectNode();
  }

  /**
   * Adds samples of the objects and enums that an example does not show. Their schemas are
   * references, which cannot state evidence of their own.
   *
   * @return the completed copy, or the example itself if it shows all of them
   */
  static JsonNode complete(JsonNode example, BodyShape shape) {
    JsonNode copy = example.deepCopy();
    addMissing(copy, shape);
    return copy.equals(example) ? example : copy;
  }

  private static void addMissing(JsonNode value, BodyShape shape) {
    if (value instanceof ObjectNode object) {
      shape.properties.forEach(
          (name, property) -> {
            boolean isNamed = !property.enumValues.isEmpty() || property.isObject();
            if (object.has(name)) {
              addMissing(object.get(name), property);
            } else if (isNamed && !property.isInExample) {
              object.set(name, new SampleValues().sample(property));
              markShown(property);
            }
          });
    } else if (shape.items != null) {
      for (JsonNode element : value) {
        addMissing(element, shape.items);
      }
    }
  }

  private static void markShown(BodyShape shape) {
    if (!shape.isInExample) {
      shape.isInExample = true;
      shape.properties.values().forEach(SampleValues::markShown);
      if (shape.items != null) {
        markShown(shape.items);
      }
    }
  }

  /** A shape that contains itself, or many others, is not written out further. */
  private JsonNode sample(BodyShape shape) {
    if (open.contains(shape) || ++count > MAX_VALUES) {
      return shape.type().equals("array") ? NODES.arrayNode() : NODES.nullNode();
    }
    open.add(shape);
    JsonNode sample =
        switch (shape.type()) {
          case "object" -> object(shape);
          case "array" -> array(shape);
          case "" ->
              shape.isNullable || shape.values.isEmpty() ? NODES.nullNode() : shape.values.get(0);
          default -> scalar(shape);
        };
    open.remove(open.size() - 1);
    return sample;
  }

  private JsonNode object(BodyShape shape) {
    ObjectNode object = NODES.objectNode();
    for (Map.Entry<String, BodyShape> property : shape.properties.entrySet()) {
      JsonNode value = sample(property.getValue());
      if (!value.isNull()) {
        object.set(property.getKey(), value);
      }
    }
    return object;
  }

  private JsonNode array(BodyShape shape) {
    ArrayNode array = NODES.arrayNode();
    JsonNode element = shape.items == null ? NODES.nullNode() : sample(shape.items);
    return element.isNull() ? array : array.add(element);
  }
}
