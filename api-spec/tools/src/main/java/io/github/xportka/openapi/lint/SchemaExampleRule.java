package io.github.xportka.openapi.lint;

/** The example of a member is what the member's schema says. */
final class SchemaExampleRule implements LintRule {
  @Override
  public void check(OpenApiDocument spec, Violations findings) {
    SchemaValidator schemas = new SchemaValidator(spec.bundle());
    Node bundle = SourceFiles.of(spec.bundle()).main();
    for (Node schema : spec.schemas()) {
      for (Node written : OpenApiDocument.written(schema)) {
        Node example = written.at("example");
        if (example.exists()) {
          for (BodyViolation fault : schemas.faults(bundle.at(written.steps()), example.node())) {
            findings.add(
                new Violation(
                    example.fileName(),
                    example.pointer() + fault.pointer(),
                    fault.problem() + ".",
                    "Correct the example, or the schema."));
          }
        }
      }
    }
  }
}
