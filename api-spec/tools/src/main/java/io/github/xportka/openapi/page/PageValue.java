package io.github.xportka.openapi.page;

import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Schema;
import java.util.ArrayList;
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
  private static final Schema MISSING =
      new Schema(OpenApiDocument.of(MissingNode.getInstance()).root());

  /** Tells whether the page states anything. */
  boolean exists() {
    return schema.exists() || !examples.isEmpty();
  }

  /** Returns the place of the schema, or else of the first example. */
  Node place() {
    return schema.exists() || examples.isEmpty() ? schema.node() : examples.get(0);
  }

  PageValue withoutSchema() {
    return new PageValue(MISSING, examples);
  }

  /** Returns the properties of the schema, then those that only the examples have. */
  Map<String, PageValue> properties() {
    Map<String, List<Node>> shown = new LinkedHashMap<>();
    for (Node example : examples) {
      for (Node entry : example.entries()) {
        shown.computeIfAbsent(entry.key(), name -> new ArrayList<>()).add(entry);
      }
    }
    Map<String, PageValue> properties = new LinkedHashMap<>();
    schema
        .properties()
        .forEach(
            (name, property) ->
                properties.put(
                    name, new PageValue(property.schema(), shown.getOrDefault(name, List.of()))));
    shown.forEach((name, values) -> properties.putIfAbsent(name, new PageValue(MISSING, values)));
    return properties;
  }

  PageValue elements() {
    return new PageValue(
        schema.items(), examples.stream().flatMap(array -> array.elements().stream()).toList());
  }

  /** Tells whether the schema says which properties are required. */
  boolean statesRequired() {
    return statesRequired(schema);
  }

  private static boolean statesRequired(Schema schema) {
    return schema.target().node().has("required")
        || schema.parts().stream().anyMatch(PageValue::statesRequired);
  }
}
