package io.github.xportka.openapi.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** Types of JSON values in the terms of a schema. */
final class SchemaTypes {
  private SchemaTypes() {}

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

  /** Tells whether a schema with these types allows a value; without types it allows any value. */
  static boolean allows(Set<String> types, String valueType) {
    return types.isEmpty()
        || types.contains(valueType)
        || (valueType.equals("integer") && types.contains("number"));
  }
}
