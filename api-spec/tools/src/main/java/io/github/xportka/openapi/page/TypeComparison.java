package io.github.xportka.openapi.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Compares types. The page's list says what the type is; where there is none, the values of the
 * examples have to fit the spec's: a whole number fits any number, a text fits a format when it
 * matches its pattern, and null fits everything.
 */
final class TypeComparison {
  /** A longer text is not matched against a pattern. */
  private static final int LONGEST = 10_000;

  private TypeComparison() {}

  /** Compares with the type that the page's list gives: whether they are the same. */
  static boolean compare(
      FieldType type, int line, SpecSchema schema, String what, Differences differences) {
    String inSpec = schema.type();
    if (inSpec.isEmpty() || type.saysNothing()) {
      return true;
    }
    String format = type.format();
    boolean otherSize =
        ("int32".equals(format) || "int64".equals(format))
            && !schema.format().isEmpty()
            && !schema.format().equals(format);
    if (!type.kind().equals(inSpec) || otherSize) {
      differences.add(
          Difference.Kind.TYPE,
          what,
          "The page says that %s is %s, but the spec says %s."
              .formatted(what, type, described(schema)),
          line,
          schema.written());
      return false;
    }
    if (type.nullable() && !schema.isNullable() && !schema.written().isReference()) {
      differences.add(
          Difference.Kind.TYPE,
          what,
          "The page says that %s may be null, but the spec does not.".formatted(what),
          line,
          schema.written());
    }
    return true;
  }

  /** Compares with the values of the page's examples: whether they fit. */
  static boolean compareValues(
      List<ShownValue> values, SpecSchema schema, String what, Differences differences) {
    for (ShownValue value : values) {
      if (!fits(value, schema)) {
        differences.add(
            Difference.Kind.TYPE,
            what,
            "The page's example has %s for %s, but the spec says %s."
                .formatted(shown(value), what, described(schema)),
            value.line(),
            schema.written());
        return false;
      }
    }
    return true;
  }

  private static String shown(ShownValue value) {
    JsonNode json = value.json();
    String kind = json.isTextual() ? "the text " : json.isNumber() ? "the number " : "";
    return kind + Wording.value(value);
  }

  private static String described(SpecSchema schema) {
    return schema.format().isEmpty() ? schema.type() : schema.type() + " (" + schema.format() + ")";
  }

  static boolean fits(ShownValue value, SpecSchema schema) {
    String type = schema.type();
    if (value.isUnknown() || type.isEmpty()) {
      return true;
    }
    if (value.isObject() || value.isArray()) {
      return type.equals(value.isArray() ? "array" : "object");
    }
    JsonNode json = value.json();
    return switch (json.getNodeType()) {
      case NULL -> true;
      case BOOLEAN -> type.equals("boolean");
      case NUMBER -> type.equals("number") || (type.equals("integer") && fitsSize(json, schema));
      default -> type.equals("string") && fitsText(json.textValue(), schema);
    };
  }

  private static boolean fitsSize(JsonNode number, SpecSchema schema) {
    if (!number.isIntegralNumber()) {
      return false;
    }
    return switch (schema.format()) {
      case "int32" -> number.canConvertToInt();
      case "int64" -> number.canConvertToLong();
      default -> true;
    };
  }

  private static boolean fitsText(String text, SpecSchema schema) {
    SpecNode values = schema.place().at("enum");
    boolean closed = values.exists() && !schema.place().at("x-open-enum").node().asBoolean();
    if (closed && values.elements().stream().noneMatch(value -> value.text().equals(text))) {
      return false;
    }
    String pattern = schema.place().at("pattern").text();
    return pattern.isEmpty()
        || text.length() > LONGEST
        || Pattern.compile(pattern).matcher(text).find();
  }
}
