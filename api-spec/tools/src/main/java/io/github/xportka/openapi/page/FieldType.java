package io.github.xportka.openapi.page;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Type of a field in a list of fields.
 *
 * @param type the OpenAPI type; empty if any type is allowed
 * @param items the OpenAPI type of the elements of an array; empty if the list does not state it
 * @param format the format; empty if the list does not state it
 * @param children the number of nested fields, or -1 if the list does not state it
 * @param isNullable whether null is allowed
 */
record FieldType(String type, String items, String format, int children, boolean isNullable) {
  private static final String NAME =
      "(string|integer|number|boolean|object|array|any|file|int|long|double|float|bool|null)";
  private static final Pattern TYPE =
      Pattern.compile(
          "(?i)(?:enum\\s*<\\s*)?"
              + NAME
              + "\\b\\s*>?"
              + "(?:\\s*[\\[<(]\\s*(?<inner>[a-z0-9-]+)\\s*(?:<[a-z0-9-]+>)?\\s*(?:\\{(?<innerCount>[0-9]{1,4})})?\\s*[\\]>)])?"
              + "(?:\\s*\\{(?<count>[0-9]{1,4})})?"
              + "(?<null>\\s*(?:\\|\\s*null|or null))?"
              + "(?=\\s|$)");

  /** Type at the beginning of a text, with the rest of the text. */
  record Parsed(FieldType type, String rest) {}

  static Optional<Parsed> parse(String text) {
    if (text.length() > 2_000) {
      return Optional.empty();
    }
    Matcher matcher = TYPE.matcher(text);
    if (!matcher.lookingAt()) {
      return Optional.empty();
    }
    String inner =
        matcher.group("inner") == null ? "" : matcher.group("inner").toLowerCase(Locale.ROOT);
    String type = openApiType(matcher.group(1));
    boolean isArray = type.equals("array");
    String count =
        matcher.group("count") != null ? matcher.group("count") : matcher.group("innerCount");
    return Optional.of(
        new Parsed(
            new FieldType(
                type,
                isArray ? openApiType(inner) : "",
                isArray ? "" : inner,
                count == null ? -1 : Integer.parseInt(count),
                matcher.group("null") != null || matcher.group(1).equalsIgnoreCase("null")),
            text.substring(matcher.end()).strip()));
  }

  private static String openApiType(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "int", "long", "integer" -> "integer";
      case "double", "float", "number" -> "number";
      case "bool", "boolean" -> "boolean";
      case "string", "file" -> "string";
      case "object" -> "object";
      case "array" -> "array";
      default -> "";
    };
  }

  /** Tells whether the field can contain other fields. */
  boolean hasFields() {
    return type.equals("object")
        || (type.equals("array") && (items.equals("object") || items.isEmpty()));
  }
}
