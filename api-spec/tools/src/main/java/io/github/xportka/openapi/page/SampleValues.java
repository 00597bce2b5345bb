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
   * Adds samples of the objects and enums that an example does not show, at each place. Their
   * schemas are references, which cannot state evidence of their own.
   *
   * @return the completed copy, or the example itself if it shows all of them
   */
  static JsonNode complete(JsonNode example, BodyShape shape) {
    JsonNode copy = example.deepCopy();
    JsonNode before;
    do {
      before = copy.deepCopy();
      new SampleValues().addMissing(List.of(copy), shape);
    } while (!copy.equals(before));
    return copy.equals(example) ? example : copy;
  }

  private void addMissing(List<JsonNode> values, BodyShape shape) {
    if (values.isEmpty() || open.contains(shape)) {
      return;
    }
    open.add(shape);
    shape.properties.forEach((name, property) -> addMissing(values, shape, name, property));
    if (shape.items != null) {
      List<JsonNode> elements = new ArrayList<>();
      values.stream().filter(JsonNode::isArray).forEach(value -> value.forEach(elements::add));
      addMissing(elements, shape.items);
    }
    open.remove(open.size() - 1);
  }

  private void addMissing(List<JsonNode> owners, BodyShape shape, String name, BodyShape property) {
    List<ObjectNode> objects =
        owners.stream().filter(JsonNode::isObject).map(ObjectNode.class::cast).toList();
    List<JsonNode> values =
        objects.stream().filter(owner -> owner.has(name)).map(owner -> owner.get(name)).toList();
    boolean isNamed = !property.enumValues.isEmpty() || property.isObject();
    if (values.isEmpty() && !objects.isEmpty() && (isNamed || shape.shown.contains(name))) {
      JsonNode sample = sample(property);
      objects.get(0).set(name, sample);
      shape.shown.add(name);
      property.addValue(sample, true);
    } else {
      addMissing(values, property);
    }
  }

  /** A shape that contains itself, or many others, is not written out further. */
  private JsonNode sample(BodyShape shape) {
    if (open.contains(shape) || ++count > MAX_VALUES) {
      if (shape.type().equals("array")) {
        return NODES.arrayNode();
      }
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
