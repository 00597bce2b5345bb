package io.github.xportka.openapi.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/**
 * What a schema says of a place on a page: the type of the page's list, or else what fits all its
 * examples.
 *
 * @param type the JSON type; {@code null} when the page shows null only or nothing, empty when it
 *     shows values of several types
 * @param format an integer's format; empty for other types
 */
record MemberType(String type, String format) {
  /** The page shows no value that has a type. */
  static final String UNKNOWN = "null";

  /** The page shows values that have no type in common. */
  static final String SEVERAL = "";

  /** Whether it is an object, or may be one. */
  boolean isObject() {
    return type.equals("object") || type.equals(UNKNOWN);
  }

  boolean isArray() {
    return type.equals("array");
  }

  static MemberType of(String name, ShownPlace place) {
    FieldType listed = place.type();
    String type = listed == null ? ofValues(place) : listed.kind();
    if (type.equals(UNKNOWN) && (place.hasElements() || !place.members().isEmpty())) {
      type = place.hasElements() ? "array" : "object";
    }
    if (!type.equals("integer")) {
      return new MemberType(type, "");
    }
    String format = listed == null || listed.format() == null ? "" : listed.format();
    if (format.equals("int32") || format.equals("int64")) {
      return new MemberType(type, format);
    }
    return new MemberType(type, isLong(name, place) ? "int64" : "int32");
  }

  private static String ofValues(ShownPlace place) {
    Set<String> types = new HashSet<>();
    for (ShownValue value : place.values()) {
      String type = of(value);
      if (!type.equals(UNKNOWN)) {
        types.add(type);
      }
    }
    if (types.contains("number")) {
      types.remove("integer");
    }
    return types.isEmpty() ? UNKNOWN : types.size() > 1 ? SEVERAL : types.iterator().next();
  }

  private static String of(ShownValue value) {
    if (value.isUnknown()) {
      return UNKNOWN;
    }
    if (value.isObject() || value.isArray()) {
      return value.isArray() ? "array" : "object";
    }
    JsonNode json = value.json();
    return switch (json.getNodeType()) {
      case STRING -> "string";
      case BOOLEAN -> "boolean";
      case NUMBER -> json.isIntegralNumber() && json.canConvertToLong() ? "integer" : "number";
      default -> UNKNOWN;
    };
  }

  /** Whether the numbers are large, or are those of things, which may become large. */
  private static boolean isLong(String name, ShownPlace place) {
    return name.equals("id")
        || name.endsWith("Id")
        || name.endsWith("_id")
        || place.values().stream()
            .filter(ShownValue::isScalar)
            .anyMatch(value -> value.json().isNumber() && !value.json().canConvertToInt());
  }
}
