package io.github.xportka.openapi.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.openapi.model.Node;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Sample values for what the example of a page does not show. */
final class SampleValues {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int MAX_TEXT = 200;
  private static final int MAX_VALUES = 2_000;

  private final Set<Node> open = new HashSet<>();
  private int count;

  /** Returns a value of the page if it has one of the right type, otherwise a sample. */
  static JsonNode scalar(PageValue value) {
    return Stream.of(
            value.scalars().stream(),
            Stream.of(value.schema().target().node().at("example").value()),
            value.enumValues().stream())
        .flatMap(its -> its)
        .filter(candidate -> fits(value, candidate))
        .findFirst()
        .orElseGet(
            () ->
                switch (value.type()) {
                  case "integer" -> NODES.numberNode(1);
                  case "number" -> NODES.numberNode(1.5);
                  case "boolean" -> NODES.booleanNode(true);
                  default -> NODES.textNode("text");
                });
  }

  private static boolean fits(PageValue value, JsonNode candidate) {
    Set<JsonNode> listed = value.enumValues();
    return candidate.isValueNode()
        && (listed.isEmpty() || listed.contains(candidate))
        && candidate.asText().length() <= MAX_TEXT
        && SchemaTypes.allows(value.types(), SchemaTypes.of(candidate))
        && (!value.type().equals("integer") || candidate.canConvertToLong());
  }

  /**
   * Returns a complete sample. It has null for a value without a type, and in place of a value that
   * contains itself or many others.
   */
  JsonNode sample(PageValue value) {
    Node schema = value.schema().target().node();
    if (++count > MAX_VALUES || (value.schema().exists() && !open.add(schema))) {
      return NODES.nullNode();
    }
    JsonNode sample =
        switch (value.type()) {
          case "object" -> {
            ObjectNode object = NODES.objectNode();
            value.properties().forEach((name, property) -> object.set(name, sample(property)));
            yield object;
          }
          case "array" -> {
            ArrayNode array = NODES.arrayNode();
            yield value.elements().exists() ? array.add(sample(value.elements())) : array;
          }
          default -> value.types().isEmpty() ? NODES.nullNode() : scalar(value);
        };
    open.remove(schema);
    return sample;
  }

  /**
   * Adds samples of the objects and enums that an example does not show, at each place. Their
   * schemas are references, which cannot state evidence of their own.
   *
   * @param value a value with examples, which are changed
   */
  void complete(PageValue value) {
    if (value.examples().isEmpty()) {
      return;
    }
    Optional<ObjectNode> first =
        value.examples().stream()
            .map(Node::value)
            .filter(JsonNode::isObject)
            .map(ObjectNode.class::cast)
            .findFirst();
    value
        .properties()
        .forEach(
            (name, property) -> {
              boolean isReference = property.isObject() || !property.enumValues().isEmpty();
              if (property.examples().isEmpty() && isReference) {
                first.ifPresent(object -> object.set(name, sample(property)));
              }
              complete(property);
            });
    complete(value.elements());
  }
}
