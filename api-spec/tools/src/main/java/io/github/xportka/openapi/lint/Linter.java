package io.github.xportka.openapi.lint;

import io.github.xportka.openapi.model.InvalidDocumentException;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Violation;
import java.util.List;

/**
 * Lint of a document. The rules find what the generated code, the documentation and the contract
 * would otherwise get wrong without an error.
 */
public final class Linter {
  private static final List<LintRule> RULES =
      List.of(
          new ObjectRule(),
          new OperationRule(),
          new OperationIdRule(),
          new MessageRule(),
          new EvidenceRule(),
          new SigningRule(),
          new EnvelopeRule(),
          new OutcomeRule(),
          new SchemaRule(),
          new EnumRule(),
          new ExampleValueRule(),
          new ExampleCoverageRule(),
          new SchemaExampleRule(),
          new UnusedRule());

  private Linter() {}

  /**
   * Checks a document.
   *
   * @param document the document
   * @return the violations, by rule; empty for a correct document. A document that cannot be read
   *     completely has one violation: the reason
   */
  public static List<Violation> check(OpenApiDocument document) {
    Violations violations = new Violations();
    try {
      RULES.forEach(rule -> rule.check(document, violations));
    } catch (InvalidDocumentException e) {
      return List.of(e.violation());
    }
    return violations.list();
  }
}
