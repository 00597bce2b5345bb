package io.github.xportka.openapi;

/** The example of a member is what the member's schema says. */
final class SchemaExampleRule implements LintRule {
  @Override
  public void check(SpecSource spec, Findings findings) {
    BundleSchemas schemas = new BundleSchemas(spec.bundle());
    Place bundle = SpecFiles.of(spec.bundle()).main();
    for (Place schema : spec.schemas()) {
      for (Place written : SpecSource.written(schema)) {
        Place example = written.at("example");
        if (example.exists()) {
          for (BodyFault fault : schemas.faults(bundle.at(written.steps()), example.node())) {
            findings.add(
                new Finding(
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
