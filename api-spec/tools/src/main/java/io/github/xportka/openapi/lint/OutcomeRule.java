package io.github.xportka.openapi.lint;

import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Schema;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Rule for {@code x-outcome} of a response: the properties of the data that report whether the
 * operation succeeded, and the items that failed. The client throws an exception because of them.
 */
final class OutcomeRule implements LintRule {
  private static final Map<String, String> JAVA_TYPES =
      Map.of("integer int32", "Integer", "integer int64", "Long", "string ", "String");

  @Override
  public void check(OpenApiDocument document, Violations violations) {
    Set<Node> responses =
        document.operations().stream()
            .flatMap(operation -> operation.responseBodies().stream())
            .map(body -> body.schema().target().node())
            .collect(Collectors.toSet());
    for (Node schema : document.nodes().filter(node -> node.has(Schema.OUTCOME)).toList()) {
      Node outcome = schema.at(Schema.OUTCOME);
      if (responses.contains(schema)) {
        violations
            .requireProperty(outcome.at("in"), new Schema(schema))
            .ifPresent(data -> checkData(outcome, data, violations));
      } else {
        violations.add(
            outcome,
            "The schema is not the response of an operation.",
            "Move x-outcome to the schema of the response.");
      }
    }
  }

  private static void checkData(Node outcome, Schema data, Violations violations) {
    property(outcome.at("success"), "boolean", data, violations);
    violations.requireProperty(outcome.at("alternative"), data);
    Node failedType = outcome.at("failedType");
    property(outcome.at("failed"), "array", data, violations)
        .map(failed -> javaType(failed.items()))
        .filter(type -> !type.equals(failedType.text()))
        .ifPresent(
            type ->
                violations.add(
                    failedType,
                    "The value '{value}' is not the Java type of the items in failed.",
                    "Write " + type + "."));
  }

  private static Optional<Schema> property(
      Node name, String type, Schema data, Violations violations) {
    Optional<Schema> property = violations.requireProperty(name, data);
    if (property.isPresent() && !property.get().type().equals(type)) {
      violations.add(
          name,
          "The property '{value}' has the type "
              + property.get().type()
              + " instead of "
              + type
              + ".",
          "Write the name of a property of this type.");
    }
    return property.filter(schema -> schema.type().equals(type));
  }

  /** Returns the Java type of an item, which the template of the generator cannot find out. */
  private static String javaType(Schema item) {
    return item.name()
        .or(() -> Optional.ofNullable(JAVA_TYPES.get(item.type() + " " + item.format())))
        .orElse("a reference to a named schema in the items");
  }
}
