package io.github.xportka.openapi.lint;

import io.github.xportka.openapi.model.Evidence;
import io.github.xportka.openapi.model.EvidenceLevel;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Schema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Rule for {@code x-outcome} of a response: the properties of the data that report whether the
 * operation succeeded, and the items that failed. The client throws an exception because of them.
 */
final class OutcomeRule implements LintRule {
  private static final String FAILED_TYPE = "failedType";
  private static final List<String> KEYS =
      List.of("in", "success", "alternative", "failed", FAILED_TYPE, Evidence.KEY);
  private static final Map<String, String> JAVA_TYPES =
      Map.of("integer int32", "Integer", "integer int64", "Long", "string ", "String");

  @Override
  public void check(OpenApiDocument document, Violations violations) {
    Set<Schema> responses =
        document.operations().stream()
            .flatMap(operation -> operation.responseBodies().stream())
            .map(body -> body.schema().target())
            .collect(Collectors.toSet());
    document
        .nodes()
        .filter(node -> node.has(Schema.OUTCOME))
        .map(Schema::new)
        .forEach(schema -> check(schema, responses, violations));
  }

  private static void check(Schema response, Set<Schema> responses, Violations violations) {
    Node outcome = response.node().at(Schema.OUTCOME);
    if (!responses.contains(response)) {
      violations.add(
          outcome,
          "The schema is not the response of an operation.",
          "Move x-outcome to the schema of the response.");
      return;
    }
    violations.requireKnownKeys(outcome, KEYS);
    checkEvidence(outcome, violations);
    property(outcome.at("in"), response, violations)
        .ifPresent(data -> checkData(outcome, data, violations));
  }

  private static void checkEvidence(Node outcome, Violations violations) {
    violations.requireEvidence(outcome);
    if (outcome.at(Evidence.KEY, Evidence.LEVEL).text().equals(EvidenceLevel.INFERRED.key())
        && Evidence.inferred(outcome).isEmpty()) {
      violations.addMissing(
          outcome.at(Evidence.KEY, Evidence.INFERRED),
          "Write why the properties decide the outcome.");
    }
  }

  private static void checkData(Node outcome, Schema data, Violations violations) {
    property(outcome.at("success"), data, violations)
        .ifPresent(success -> requireType(outcome.at("success"), success, "boolean", violations));
    if (outcome.has("alternative")) {
      property(outcome.at("alternative"), data, violations);
    }
    property(outcome.at("failed"), data, violations)
        .ifPresent(
            failed -> {
              requireType(outcome.at("failed"), failed, "array", violations);
              violations.requireOneOf(
                  outcome.at(FAILED_TYPE), javaType(failed.items()).stream().toList());
            });
  }

  private static Optional<Schema> property(Node name, Schema owner, Violations violations) {
    return violations.requireText(name, "Write the name of a property.")
        ? violations.requireProperty(name, owner)
        : Optional.empty();
  }

  private static void requireType(Node name, Schema schema, String type, Violations violations) {
    if (!schema.type().equals(type)) {
      violations.add(
          name,
          "The property '%s' has the type %s instead of %s."
              .formatted(name.text(), schema.type(), type),
          "Write the name of a property of this type.");
    }
  }

  /** Returns the Java type of an item, which the template of the generator cannot find out. */
  private static Optional<String> javaType(Schema item) {
    return item.exists()
        ? item.name()
            .or(() -> Optional.ofNullable(JAVA_TYPES.get(item.type() + " " + item.format())))
        : Optional.empty();
  }
}
