package io.github.xportka.sandbox;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import java.util.List;
import java.util.Locale;

/**
 * Difference between a body and its schema. Contains no value of the body, so it can be logged.
 *
 * @param pointer JSON pointer to the value; empty for the whole body
 * @param problem the problem, for example {@code must be a string, but is a number}
 */
public record BodyViolation(String pointer, String problem) {
  private static final int MAX_DESCRIBED = 10;

  /**
   * Describes an error with the words of the schema and the type of the value. Some messages of the
   * library quote the body, so they are not used. Keywords that the spec does not use have one
   * common form.
   */
  static BodyViolation of(Error error) {
    JsonNode expected = error.getSchemaNode();
    String problem =
        switch (error.getKeyword()) {
          case "type" ->
              "must be %s, but is %s"
                  .formatted(withArticle(expected.asText()), typeOf(error.getInstanceNode()));
          case "required" -> "the required property '" + error.getProperty() + "' is missing";
          case "additionalProperties" -> "the property '" + error.getProperty() + "' is unknown";
          case "enum" ->
              expected
                  .valueStream()
                  .map(JsonNode::asText)
                  .collect(joining(", ", "must be one of: ", ""));
          case "format" -> "does not have the format " + expected.asText();
          case "pattern" -> "does not match the pattern " + expected.asText();
          default ->
              ("violates the schema keyword " + error.getKeyword() + " " + expected.asText())
                  .strip();
        };
    return new BodyViolation(error.getInstanceLocation().toString(), problem);
  }

  private static String typeOf(JsonNode value) {
    return switch (value.getNodeType()) {
      case NUMBER -> value.isIntegralNumber() ? "an integer" : "a number";
      case NULL -> "null";
      default -> withArticle(value.getNodeType().name().toLowerCase(Locale.ROOT));
    };
  }

  private static String withArticle(String type) {
    return switch (type) {
      case "object", "array", "integer" -> "an " + type;
      default -> "a " + type;
    };
  }

  /** Describes the first violations, and counts the others. */
  static String describe(List<BodyViolation> violations) {
    String first =
        violations.stream()
            .limit(MAX_DESCRIBED)
            .map(BodyViolation::toString)
            .collect(joining("; "));
    return violations.size() > MAX_DESCRIBED
        ? first + "; and " + (violations.size() - MAX_DESCRIBED) + " more"
        : first;
  }

  /** Returns the pointer and the problem on one line. */
  @Override
  public String toString() {
    return (pointer.isEmpty() ? "the top level" : pointer) + ": " + problem;
  }
}
