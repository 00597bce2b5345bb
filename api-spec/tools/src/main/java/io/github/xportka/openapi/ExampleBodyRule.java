package io.github.xportka.openapi;

/** An example is what its schema says, and has no member that the schema does not describe. */
final class ExampleBodyRule implements LintRule {
  @Override
  public void check(SpecSource spec, Findings findings) {
    ExampleCheck examples = new ExampleCheck(spec.bundle(), findings);
    for (OperationSource exchange : spec.exchanges()) {
      for (Place body : exchange.bodies()) {
        for (Place example : body.at("examples").members()) {
          if (!example.at("externalValue").text().isEmpty()) {
            examples.check(body.at("schema"), example.at("externalValue").externalFile());
          }
        }
      }
    }
  }
}
