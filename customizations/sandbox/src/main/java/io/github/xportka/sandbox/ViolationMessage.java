package io.github.xportka.sandbox;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;

/**
 * Description of a violation with the words of the schema and the type of the value. Some messages
 * of the library quote the body, so they are not used. Keywords that the spec does not use have one
 * common form.
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
      case "enum" ->
          expected
              .valueStream()
              .map(JsonNode::asText)
              .collect(joining(", ", "must be one of: ", ""));
      case "format" -> "does not have the format " + expected.asText();
      case "pattern" -> "does not match the pattern " + expected.asText();
      default ->
          ("violates the schema keyword " + error.getKeyword() + " " + expected.asText()).strip();
    };
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
