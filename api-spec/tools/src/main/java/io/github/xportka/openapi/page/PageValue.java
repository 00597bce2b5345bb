package io.github.xportka.openapi.page;

import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Property;
import io.github.xportka.openapi.model.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Statements of a page about a value.
 *
 * @param schema the schema, which can be missing
 * @param examples the values in the examples
 */
record PageValue(Schema schema, List<Node> examples) {
  private static final int MAX_ELEMENTS = 200;
  private static final Schema MISSING =
      new Schema(OpenApiDocument.of(MissingNode.getInstance()).root());

  boolean exists() {
    return schema.exists() || !examples.isEmpty();
  }

  PageValue withoutSchema() {
    return new PageValue(MISSING, examples);
  }

  /** Returns the place of each property: in the schema, or else in the first example with it. */
  Map<String, Node> places() {
    Map<String, Node> places = new LinkedHashMap<>();
    schema.properties().forEach((name, property) -> places.put(name, property.node()));
    for (Node example : examples) {
      example.entries().forEach(entry -> places.putIfAbsent(entry.key(), entry));
    }
    return places;
  }

  PageValue property(String name) {
    Property stated = schema.properties().get(name);
    return new PageValue(
        stated == null ? MISSING : stated.schema(),
        examples.stream().map(example -> example.at(name)).filter(Node::exists).toList());
  }

  PageValue elements() {
    return new PageValue(
        schema.items(),
        examples.stream().flatMap(array -> array.elements().stream().limit(MAX_ELEMENTS)).toList());
  }
}
