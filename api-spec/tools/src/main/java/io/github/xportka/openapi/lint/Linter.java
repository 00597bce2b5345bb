package io.github.xportka.openapi.lint;

import java.nio.file.Path;
import java.util.List;

/**
 * Finds what is wrong with the spec's files: what the generated code, the documentation and the
 * contract would otherwise get wrong in silence.
 */
public final class Linter {
  private static final List<LintRule> RULES =
      List.of(
          new OperationRule(),
          new OperationIdRule(),
          new MessageRule(),
          new EvidenceRule(),
          new SigningRule(),
          new ReferenceRule(),
          new BodySchemaRule(),
          new SchemaTextRule(),
          new JavaTextRule(),
          new SchemaKeywordRule(),
          new SchemaShapeRule(),
          new TextFormatRule(),
          new VocabularyRule(),
          new SchemaExampleRule(),
          new ScalarExampleRule(),
          new SharedSchemaRule(),
          new PersonalDataRule(),
          new ExampleFileRule(),
          new ExampleBodyRule(),
          new MessageExampleRule(),
          new ExampleCoverageRule(),
          new UnusedRule());

  private Linter() {}

  /**
   * Checks the spec below a folder.
   *
   * @param folder the folder that holds {@code openapi.yaml}
   * @return what is wrong, each with its place and its remedy; empty when nothing is. A spec that
   *     cannot be bundled has one finding only: the reason.
   */
  public static List<Violation> check(Path folder) {
    Violations findings = new Violations();
    try {
      OpenApiDocument spec = new OpenApiDocument(SourceFiles.in(folder));
      spec.bundle();
      RULES.forEach(rule -> rule.check(spec, findings));
    } catch (InvalidDocumentException e) {
      findings.add(e.finding());
    }
    return findings.list();
  }
}
