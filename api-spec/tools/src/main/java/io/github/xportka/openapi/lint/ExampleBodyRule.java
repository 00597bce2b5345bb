package io.github.xportka.openapi.lint;

/** An example is what its schema says, and has no member that the schema does not describe. */
final class ExampleBodyRule implements LintRule {
  @Override
  public void check(OpenApiDocument spec, Violations findings) {
    ExampleCheck examples = new ExampleCheck(spec.bundle(), findings);
    for (Operation exchange : spec.exchanges()) {
      for (Node body : exchange.bodies()) {
        for (Node example : body.at("examples").entries()) {
          if (!example.at("externalValue").text().isEmpty()) {
            examples.check(body.at("schema"), example.at("externalValue").externalFile());
          }
        }
      }
    }
  }
}
