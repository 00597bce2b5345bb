package io.github.xportka.openapi.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import io.github.xportka.openapi.model.Body;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.Parameter;
import io.github.xportka.openapi.model.Property;
import io.github.xportka.openapi.model.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Value of a transcribed page: what its schema states, completed with what the examples show. A
 * schema that is used at several places describes the values of all of them.
 */
final class TranscribedValue {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final JsonNode TEXT = NODES.textNode("text");
  private static final Map<String, JsonNode> INVENTED =
      Map.of(
          "string", TEXT,
          "integer", NODES.numberNode(1),
          "number", NODES.numberNode(1.5),
          "boolean", NODES.booleanNode(true));
  private static final int MAX_EXAMPLE = 200;

  private final PageValue page;

  /** Values of the examples by the schema of the page. */
  private final Map<Node, List<Node>> shown;

  private TranscribedValue(PageValue place, Map<Node, List<Node>> shown) {
    Schema schema = place.schema();
    List<Node> ofSchema = shown.getOrDefault(schema.target().node(), List.of());
    this.page = schema.exists() ? new PageValue(schema, ofSchema) : place;
    this.shown = shown;
  }

  /** Creates the value of a body, with its examples and those of further bodies. */
  static TranscribedValue of(Body body, List<Node> further) {
    List<Node> examples =
        Stream.of(PageValue.of(body).examples(), further)
            .flatMap(List::stream)
            .filter(example -> example.value().isContainerNode())
            .toList();
    PageValue page = new PageValue(body.schema(), examples);
    Map<Node, List<Node>> shown = new HashMap<>();
    collect(page, shown);
    return new TranscribedValue(page, shown);
  }

  /** Creates the value of a parameter. */
  static TranscribedValue of(Parameter parameter) {
    return new TranscribedValue(new PageValue(parameter.schema(), List.of()), Map.of());
  }

  private static void collect(PageValue page, Map<Node, List<Node>> shown) {
    if (page.examples().isEmpty()) {
      return;
    }
    if (page.schema().exists()) {
      Node schema = page.schema().target().node();
      shown.computeIfAbsent(schema, key -> new ArrayList<>()).addAll(page.examples());
    }
    page.properties().keySet().forEach(name -> collect(page.property(name), shown));
    collect(page.elements(), shown);
  }

  /** Returns the schema of the page, which can be missing. */
  Schema schema() {
    return page.schema();
  }

  /** Returns the value of a keyword of the schema, which can be missing. */
  JsonNode stated(String keyword) {
    return schema().target().node().at(keyword).value();
  }

  /** Returns the values that the schema states as its example and its default. */
  Stream<JsonNode> statedValues() {
    return Stream.of(stated("example"), stated("default"));
  }

  /** Returns the type, or several types joined by "and"; empty for a value of an unknown type. */
  String type() {
    return String.join(" and ", types());
  }

  /** Returns the types that the page states or shows. */
  Set<String> types() {
    Set<String> types = new LinkedHashSet<>(schema().types());
    examples().map(SchemaTypes::of).forEach(types::add);
    types.remove("null");
    if (types.contains("number")) {
      types.remove("integer");
    }
    return types;
  }

  /** Tells whether the value has one type, and is a text, a number or a boolean. */
  boolean isScalar() {
    return INVENTED.containsKey(type());
  }

  /** Tells whether the value is a text, a number or a boolean with enumerated values. */
  boolean isEnum() {
    return isScalar() && !enumValues().isEmpty();
  }

  /** Tells whether the page shows an object with properties, or another value. */
  boolean isShown() {
    return !types().isEmpty() && !(type().equals("object") && properties().isEmpty());
  }

  /** Tells whether the schema states, or an example shows, that the value can be null. */
  boolean isNullable() {
    return schema().isNullable() || examples().anyMatch(JsonNode::isNull);
  }

  /** Returns the values that the examples show. */
  Stream<JsonNode> examples() {
    return page.examples().stream().map(Node::value);
  }

  /** Returns the enumerated values, and other values of the examples; empty without an enum. */
  Set<JsonNode> enumValues() {
    Set<JsonNode> values = new LinkedHashSet<>(schema().enumValues());
    if (!values.isEmpty()) {
      examples().forEach(values::add);
    }
    values.remove(NullNode.getInstance());
    return values;
  }

  /** Returns a text, number or boolean of the page that fits, or else an invented one. */
  JsonNode scalar() {
    Set<String> types = types();
    Set<JsonNode> listed = enumValues();
    return Stream.of(examples(), statedValues(), listed.stream())
        .flatMap(values -> values)
        .filter(value -> value.isValueNode() && value.asText().length() <= MAX_EXAMPLE)
        .filter(value -> SchemaTypes.allows(types, SchemaTypes.of(value)))
        .filter(value -> listed.isEmpty() || listed.contains(value))
        .findFirst()
        .orElseGet(() -> INVENTED.getOrDefault(type(), TEXT));
  }

  /** Returns the properties by name: those of the schema, then others of the examples. */
  Map<String, TranscribedProperty> properties() {
    Map<String, Property> stated = schema().properties();
    Map<String, TranscribedProperty> properties = new LinkedHashMap<>();
    for (String name : page.properties().keySet()) {
      Property property = stated.get(name);
      boolean isLeftOut = examples().anyMatch(value -> value.isObject() && !value.has(name));
      boolean isRequired = property != null && property.isRequired() && !isLeftOut;
      TranscribedValue value = new TranscribedValue(page.property(name), shown);
      properties.put(name, new TranscribedProperty(name, value, isRequired, isLeftOut));
    }
    return properties;
  }

  /** Returns the elements of an array. */
  TranscribedValue elements() {
    return new TranscribedValue(page.elements(), shown);
  }
}
