package io.github.xportka.openapi.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.openapi.model.Schema;
import java.util.Set;

/** Types that a schema allows, and types of JSON values. */
final class SchemaTypes {
  private SchemaTypes() {}

  /** Returns the types that a schema states; empty if the schema allows any value. */
  static Set<String> of(Schema schema) {
    return schema.exists() ? schema.types() : Set.of();
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
