package io.github.xportka.openapi.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.Schema;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Types that a schema allows, and types of JSON values. */
final class SchemaTypes {
  private SchemaTypes() {}

  /** Returns the types that a schema states; empty if the schema allows any value. */
  static Set<String> of(Schema schema) {
    Set<String> types = new LinkedHashSet<>();
    if (!schema.exists()) {
      return types;
    }
    Schema target = schema.target();
    if (!target.type().isEmpty()) {
      types.add(target.type());
      return types;
    }
    for (String keyword : List.of("oneOf", "anyOf")) {
      for (Node alternative : target.node().at(keyword).elements()) {
        String type = new Schema(alternative).type();
        if (!type.isEmpty()) {
          types.add(type);
        }
      }
    }
    return types;
  }

  static String of(JsonNode value) {
    return switch (value.getNodeType()) {
      case OBJECT -> "object";
      case ARRAY -> "array";
      case STRING -> "string";
      case BOOLEAN -> "boolean";
      case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
      default -> "null";
    };
  }

  /** Tells whether a schema with these types allows a value. */
  static boolean allows(Set<String> types, String valueType) {
    return types.isEmpty()
        || types.contains(valueType)
        || (valueType.equals("integer") && types.contains("number"));
  }

  static String text(Set<String> types) {
    return types.isEmpty() ? "any type" : String.join(" or ", types);
  }
}
