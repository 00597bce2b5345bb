package io.github.xportka.openapi.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

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
    return Stream.of(
            shape.values.stream(), Stream.of(shape.schemaExample), shape.enumValues.stream())
        .flatMap(its -> its)
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
   * Adds samples of the objects and enums that an example does not show, at each place. Their
   * schemas are references, which cannot state evidence of their own.
   *
   * @return the completed copy
   */
  static JsonNode complete(JsonNode example, BodyShape shape) {
    JsonNode copy = example.deepCopy();
    new SampleValues().addMissing(copy, shape);
    return copy;
  }

  private void addMissing(JsonNode value, BodyShape shape) {
    if (value instanceof ObjectNode object) {
      shape.properties.forEach((name, property) -> addMissing(object, shape, name, property));
    } else if (value.isArray() && shape.items != null) {
      BodyShape items = shape.items;
      value.forEach(element -> addMissing(element, items));
    }
  }

  private void addMissing(ObjectNode owner, BodyShape shape, String name, BodyShape property) {
    if (owner.has(name)) {
      addMissing(owner.get(name), property);
    } else if (!property.enumValues.isEmpty() || property.isObject()) {
      JsonNode sample = sample(property);
      owner.set(name, sample);
      shape.shown.add(name);
      property.addValue(sample, true);
    }
  }

  /** A shape that contains itself, or many others, is not written out further. */
  private JsonNode sample(BodyShape shape) {
    if (open.contains(shape) || ++count > MAX_VALUES) {
      shape.isNullable = true;
      return NODES.nullNode();
    }
    open.add(shape);
    JsonNode sample =
        switch (shape.type()) {
          case "object" -> object(shape);
          case "array" -> array(shape);
          case "" -> shape.types.isEmpty() ? NODES.objectNode() : undecided(shape);
          default -> scalar(shape);
        };
    open.remove(open.size() - 1);
    return sample;
  }

  private static JsonNode undecided(BodyShape shape) {
    return shape.values.isEmpty() ? NODES.textNode("text") : shape.values.get(0);
  }

  private JsonNode object(BodyShape shape) {
    ObjectNode object = NODES.objectNode();
    for (Map.Entry<String, BodyShape> property : shape.properties.entrySet()) {
      object.set(property.getKey(), sample(property.getValue()));
    }
    return object;
  }

  private JsonNode array(BodyShape shape) {
    ArrayNode array = NODES.arrayNode();
    return shape.items == null ? array : array.add(sample(shape.items));
  }
}
