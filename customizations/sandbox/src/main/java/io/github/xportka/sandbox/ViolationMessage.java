package io.github.xportka.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Describes a violation with the words of the schema and the type of the value. Some messages of
 * the library quote the body, so they are not used.
 */
final class ViolationMessage {
  private ViolationMessage() {}

  static String of(Error error) {
    JsonNode expected = error.getSchemaNode();
    return switch (error.getKeyword()) {
      case "type" ->
          "must be %s, but is %s"
              .formatted(withArticle(expected.asText()), typeOf(error.getInstanceNode()));
      case "required" -> "the required property '" + error.getProperty() + "' is missing";
      case "additionalProperties" -> "the property '" + error.getProperty() + "' is not allowed";
      case "enum" -> "must be one of: " + list(expected);
      case "format" -> "does not have the format " + expected.asText();
      case "pattern" -> "does not match the pattern " + expected.asText();
      case "minLength" -> "must have at least " + count(expected, "character");
      case "maxLength" -> "must have at most " + count(expected, "character");
      case "minItems" -> "must have at least " + count(expected, "element");
      case "maxItems" -> "must have at most " + count(expected, "element");
      case "minimum" -> "must be at least " + expected.asText();
      case "maximum" -> "must be at most " + expected.asText();
      case "uniqueItems" -> "must not contain equal elements";
      default -> "violates the schema keyword " + error.getKeyword();
    };
  }

  private static String count(JsonNode number, String noun) {
    return number.asText() + " " + noun + (number.asInt() == 1 ? "" : "s");
  }

  private static String list(JsonNode values) {
    return StreamSupport.stream(values.spliterator(), false)
        .map(JsonNode::asText)
        .collect(Collectors.joining(", "));
  }

  private static String typeOf(JsonNode value) {
    return switch (value.getNodeType()) {
      case OBJECT -> "an object";
      case ARRAY -> "an array";
      case STRING -> "a string";
      case BOOLEAN -> "a boolean";
      case NUMBER -> value.isIntegralNumber() ? "an integer" : "a number";
      case NULL -> "null";
      default -> "not JSON";
    };
  }

  private static String withArticle(String type) {
    return switch (type) {
      case "object", "array", "integer" -> "an " + type;
      default -> "a " + type;
    };
  }
}
