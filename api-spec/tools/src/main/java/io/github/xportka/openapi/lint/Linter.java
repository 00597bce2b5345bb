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
  /**
   * Rules by step. A step begins when the steps before it do not find a violation: a misspelt key
   * or a missing file would break other rules too, and their remedies would be wrong.
   */
  private static final List<List<LintRule>> STEPS =
      List.of(
          List.of(new SourceRule()),
          List.of(new ObjectRule(), new UnusedFileRule()),
          List.of(
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
              new UnusedSchemaRule()));

  private Linter() {}

  /**
   * Checks a document.
   *
   * @return the violations of the first step that finds some, by rule; empty for a correct document
   */
  public static List<Violation> check(OpenApiDocument document) {
    Violations violations = new Violations();
    try {
      for (List<LintRule> step : STEPS) {
        if (violations.isEmpty()) {
          step.forEach(rule -> rule.check(document, violations));
        }
      }
    } catch (InvalidDocumentException e) {
      return List.of(e.violation());
    }
    return violations.list();
  }
}
