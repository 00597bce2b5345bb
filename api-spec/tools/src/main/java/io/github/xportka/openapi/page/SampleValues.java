package io.github.xportka.openapi.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.openapi.model.Node;
import java.util.HashSet;
import java.util.Set;

/** Invented values of a body for which the page does not have an example. */
final class SampleValues {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int MAX_VALUES = 2_000;

  private final Set<Node> open = new HashSet<>();
  private int count;

  /** Returns a sample of a body. */
  static JsonNode body(TranscribedValue body) {
    JsonNode sample = new SampleValues().sample(body);
    return sample.isContainerNode() ? sample : NODES.objectNode();
  }

  /**
   * Returns a sample with all properties. It has null in place of a value of an unknown type, and
   * of a value that contains itself or many others.
   */
  private JsonNode sample(TranscribedValue value) {
    Node schema = value.schema().target().node();
    if (++count > MAX_VALUES || !open.add(schema)) {
      return NODES.nullNode();
    }
    JsonNode sample =
        switch (value.type()) {
          case "object" -> {
            ObjectNode object = NODES.objectNode();
            value.properties().forEach((name, its) -> object.set(name, sample(its.value())));
            yield object;
          }
          case "array" -> {
            JsonNode element = sample(value.elements());
            ArrayNode array = NODES.arrayNode();
            yield element.isNull() ? array : array.add(element);
          }
          case "" -> NODES.nullNode();
          default -> value.scalar();
        };
    open.remove(schema);
    return sample;
  }
}
