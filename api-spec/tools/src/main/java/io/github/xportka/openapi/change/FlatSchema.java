package io.github.xportka.openapi.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.openapi.model.Evidence;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Schema in the form in which it is compared: an object without references and parts.
 *
 * <p>The type of a reference is the name of the schema that it leads to.
 *
 * <p>The properties and keywords of a part belong to the schema. A bundle contains a copy of a part
 * that has stronger evidence than the whole, so a copy is equal to a reference. Only a part that
 * both compared schemas refer to is left out, because it is compared once, by its name.
 */
final class FlatSchema {
  private static final String ITEMS = "items";
  private static final String CONSTANTS = "x-enum-varnames";

  private FlatSchema() {}

  /**
   * Returns the flat form of a named schema.
   *
   * @param other the schema with which it is compared, which can be missing
   */
  static ObjectNode of(Node schema, Node other) {
    Set<String> shared = namesOfParts(schema);
    shared.retainAll(namesOfParts(other));
    return flat(schema, shared);
  }

  private static Set<String> namesOfParts(Node schema) {
    Set<String> names = new HashSet<>();
    new Schema(schema).parts().forEach(part -> part.name().ifPresent(names::add));
    return names;
  }

  private static ObjectNode flat(Node node, Set<String> partsLeftOut) {
    Schema schema = new Schema(node);
    ObjectNode flat = JsonNodeFactory.instance.objectNode();
    if (schema.isReference()) {
      flat.put("type", schema.name().orElse(""));
    } else {
      addParts(schema, partsLeftOut, flat);
    }
    add(ownKeywords(node), flat);
    return flat;
  }

  private static void addParts(Schema schema, Set<String> leftOut, ObjectNode whole) {
    for (Schema part : schema.parts()) {
      if (part.name().filter(leftOut::contains).isEmpty()) {
        ObjectNode content = flat(part.target().node(), leftOut);
        add(content.without(Evidence.KEY), whole); // a bundle states it at each property
      }
    }
  }

  /** Adds keywords. The objects or lists of the same keyword become one. */
  private static void add(ObjectNode keywords, ObjectNode schema) {
    for (Map.Entry<String, JsonNode> keyword : keywords.properties()) {
      if (keyword.getValue() instanceof ArrayNode list) {
        schema.withArrayProperty(keyword.getKey()).addAll(list);
      } else if (keyword.getValue() instanceof ObjectNode object) {
        schema.withObjectProperty(keyword.getKey()).setAll(object);
      } else {
        schema.set(keyword.getKey(), keyword.getValue());
      }
    }
  }

  private static ObjectNode ownKeywords(Node schema) {
    ObjectNode keywords = schema.value().deepCopy();
    for (Node property : schema.at(Schema.PROPERTIES).entries()) {
      keywords.withObjectProperty(Schema.PROPERTIES).set(property.key(), flat(property, Set.of()));
    }
    if (schema.has(ITEMS)) {
      keywords.set(ITEMS, flat(schema.at(ITEMS), Set.of()));
    }
    if (schema.has(Schema.OPEN_ENUM)) {
      keywords.set(Schema.OPEN_ENUM, constantsByValue(schema));
    }
    return keywords.remove(List.of(Node.REF, Schema.ALL_OF, CONSTANTS));
  }

  /** Returns the constants of an enum in Java by their values. */
  private static ObjectNode constantsByValue(Node schema) {
    ObjectNode constants = JsonNodeFactory.instance.objectNode();
    JsonNode names = schema.at(CONSTANTS).value();
    for (JsonNode value : schema.at(Schema.OPEN_ENUM).value()) {
      constants.put(value.asText(), names.path(constants.size()).asText());
    }
    return constants;
  }
}
