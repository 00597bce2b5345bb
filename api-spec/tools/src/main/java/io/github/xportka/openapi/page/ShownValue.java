package io.github.xportka.openapi.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value as a page shows it: where, and whether to its end. The value of a member after whose
 * name the page ends is {@linkplain #isUnknown unknown}.
 */
final class ShownValue {
  enum Kind {
    OBJECT,
    ARRAY,
    SCALAR,
    UNKNOWN
  }

  private final Kind kind;
  private final int line;
  private final @Nullable JsonNode scalar;
  private final Map<String, ShownValue> members = new LinkedHashMap<>();
  private final List<ShownValue> elements = new ArrayList<>();
  private boolean complete;

  private ShownValue(Kind kind, int line, @Nullable JsonNode scalar, boolean complete) {
    this.kind = kind;
    this.line = line;
    this.scalar = scalar;
    this.complete = complete;
  }

  static ShownValue object(int line) {
    return new ShownValue(Kind.OBJECT, line, null, false);
  }

  static ShownValue array(int line) {
    return new ShownValue(Kind.ARRAY, line, null, false);
  }

  static ShownValue scalar(int line, JsonNode value) {
    return new ShownValue(Kind.SCALAR, line, value, true);
  }

  static ShownValue unknown(int line) {
    return new ShownValue(Kind.UNKNOWN, line, null, false);
  }

  void complete() {
    complete = true;
  }

  /** The line that the value begins on. */
  int line() {
    return line;
  }

  boolean isObject() {
    return kind == Kind.OBJECT;
  }

  boolean isArray() {
    return kind == Kind.ARRAY;
  }

  boolean isUnknown() {
    return kind == Kind.UNKNOWN;
  }

  boolean isNull() {
    return scalar != null && scalar.isNull();
  }

  /** Whether it is a text, a number, true, false or null. */
  boolean isScalar() {
    return kind == Kind.SCALAR;
  }

  /** Whether the page shows the value to its end. */
  boolean isComplete() {
    return complete;
  }

  Map<String, ShownValue> members() {
    return members;
  }

  List<ShownValue> elements() {
    return elements;
  }

  /** The value, as far as it is shown; unknown ones are left out. */
  JsonNode json() {
    if (scalar != null) {
      return scalar;
    }
    if (kind == Kind.ARRAY) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      for (ShownValue element : elements) {
        if (!element.isUnknown()) {
          array.add(element.json());
        }
      }
      return array;
    }
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    members.forEach(
        (name, member) -> {
          if (!member.isUnknown()) {
            object.set(name, member.json());
          }
        });
    return object;
  }
}
