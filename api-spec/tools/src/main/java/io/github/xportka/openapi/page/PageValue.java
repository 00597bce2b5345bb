package io.github.xportka.openapi.page;

import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.xportka.openapi.model.Body;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Property;
import io.github.xportka.openapi.model.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Statements of a page about a value: those of the schema and those of the examples.
 *
 * @param schema the schema, which can be missing
 * @param examples the values in the examples
 */
record PageValue(Schema schema, List<Node> examples) {
  /** Schema of a value about which the page only has examples. */
  static final Schema NO_SCHEMA = new Schema(OpenApiDocument.of(MissingNode.getInstance()).root());

  /** Returns the statements about a body. Its examples are inline, because a page is one file. */
  static PageValue of(Body body) {
    return new PageValue(
        body.schema(),
        body.examples().stream().map(example -> example.node().at("value")).toList());
  }

  /** Tells whether the page states anything. */
  boolean exists() {
    return schema.exists() || !examples.isEmpty();
  }

  /** Returns the properties with their first place: those of the schema, then other shown ones. */
  Map<String, Node> properties() {
    Map<String, Node> places = new LinkedHashMap<>();
    schema.properties().values().forEach(property -> places.put(property.name(), property.node()));
    examples.stream()
        .flatMap(example -> example.entries().stream())
        .forEach(entry -> places.putIfAbsent(entry.key(), entry));
    return places;
  }

  /** Returns the statements about a property, which can be missing. */
  PageValue property(String name) {
    Property stated = schema.properties().get(name);
    return new PageValue(
        stated == null ? NO_SCHEMA : stated.schema(),
        examples.stream().map(example -> example.at(name)).filter(Node::exists).toList());
  }

  /** Returns the statements about the elements of an array. */
  PageValue elements() {
    return new PageValue(
        schema.items(), examples.stream().flatMap(array -> array.elements().stream()).toList());
  }
}
