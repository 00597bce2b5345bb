package io.github.xportka.openapi.lint;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Puts a fault into words: those of the schema, and the type of what was found. The library's own
 * messages are not used, because some quote the body.
 */
final class ValidationMessage {
  private ValidationMessage() {}

  static String describe(Error error) {
    JsonNode demanded = error.getSchemaNode();
    String keyword = error.getKeyword();
    return switch (keyword) {
      case "type" ->
          "must be %s, but is %s"
              .formatted(typeName(demanded.asText()), typeOf(error.getInstanceNode()));
      case "required" -> "the required member '" + error.getProperty() + "' is missing";
      case "additionalProperties" ->
          "the member '" + error.getProperty() + "' is not one of the spec's";
      case "enum" -> "is none of the values that the spec lists: " + list(demanded);
      case "format" -> "is not in the format " + demanded.asText();
      case "pattern" -> "does not match the pattern " + demanded.asText();
      case "minLength" -> "must be at least " + count(demanded, "character") + " long";
      case "maxLength" -> "must be at most " + count(demanded, "character") + " long";
      case "minItems" -> "must have at least " + count(demanded, "element");
      case "maxItems" -> "must have at most " + count(demanded, "element");
      case "minimum" -> "must not be below " + demanded.asText();
      case "maximum" -> "must not be above " + demanded.asText();
      case "uniqueItems" -> "must not hold an element twice";
      default -> "does not meet the schema's " + keyword;
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
    if (value.isNumber()) {
      return typeName(value.isIntegralNumber() ? "integer" : "number");
    }
    return switch (value.getNodeType()) {
      case OBJECT -> typeName("object");
      case ARRAY -> typeName("array");
      case STRING -> typeName("string");
      case BOOLEAN -> typeName("boolean");
      case NULL -> "null";
      default -> "no JSON";
    };
  }

  private static String typeName(String type) {
    return switch (type) {
      case "object", "array", "integer" -> "an " + type;
      default -> "a " + type;
    };
  }
}
