package io.github.xportka.openapi.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Sample values for what a page does not show. */
final class SampleValues {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Map<String, JsonNode> INVENTED =
      Map.of(
          "integer", NODES.numberNode(1),
          "number", NODES.numberNode(1.5),
          "boolean", NODES.booleanNode(true));
  private static final String TEXT = "text";
  private static final int MAX_TEXT = 200;
  private static final int MAX_VALUES = 2_000;

  private final Set<Node> open = new HashSet<>();
  private int count;

  /** Returns a value of the page if it has one that fits the schema, otherwise an invented one. */
  static JsonNode scalar(Schema schema) {
    Node written = schema.target().node();
    Stream<JsonNode> ofPage =
        Stream.of(written.at(SchemaCompletion.SHOWN).value(), written.at("example").value());
    return Stream.concat(ofPage, schema.enumValues().stream())
        .filter(value -> fits(schema, value))
        .findFirst()
        .orElseGet(() -> invented(written, schema.type()));
  }

  /** Returns a value that has the length or is within the bounds of the page. */
  private static JsonNode invented(Node schema, String type) {
    JsonNode value = INVENTED.get(type);
    if (value == null) {
      int longest = schema.at("maxLength").value().asInt(MAX_TEXT);
      int shortest = schema.at("minLength").value().asInt();
      int length = Math.min(Math.max(Math.min(TEXT.length(), longest), shortest), MAX_TEXT);
      return NODES.textNode(TEXT.repeat(MAX_TEXT).substring(0, Math.max(length, 0)));
    }
    JsonNode minimum = schema.at("minimum").value();
    JsonNode maximum = schema.at("maximum").value();
    if (minimum.isNumber() && minimum.doubleValue() > value.doubleValue()) {
      return minimum;
    }
    return maximum.isNumber() && maximum.doubleValue() < value.doubleValue() ? maximum : value;
  }

  /** Tells whether a value can be the example of a schema. */
  static boolean fits(Schema schema, JsonNode value) {
    List<JsonNode> listed = schema.enumValues();
    return value.isValueNode()
        && (listed.isEmpty() || listed.contains(value))
        && value.asText().length() <= MAX_TEXT
        && SchemaTypes.allows(schema.types(), SchemaTypes.of(value))
        && (!schema.type().equals("integer") || value.canConvertToLong());
  }

  /**
   * Returns a sample with all properties. It has an empty object for a value of an unknown type,
   * and null in place of a value that contains itself or many others.
   */
  JsonNode sample(Schema schema) {
    Node written = schema.target().node();
    if (++count > MAX_VALUES || !open.add(written)) {
      return NODES.nullNode();
    }
    JsonNode sample =
        switch (schema.type()) {
          case "object" -> {
            ObjectNode object = NODES.objectNode();
            schema.properties().forEach((name, its) -> object.set(name, sample(its.schema())));
            yield object;
          }
          case "array" -> {
            JsonNode element = sample(schema.items());
            ArrayNode array = NODES.arrayNode();
            yield element.isNull() ? array : array.add(element);
          }
          default -> schema.types().isEmpty() ? NODES.nullNode() : scalar(schema);
        };
    open.remove(written);
    return sample;
  }
}
