package io.github.xportka.openapi.lint;

/**
 * A member whose name sounds like a person's data says whether it is: that decides what is logged.
 */
final class PersonalDataRule implements LintRule {
  @Override
  public void check(OpenApiDocument spec, Violations findings) {
    for (Node schema : spec.schemas()) {
      for (Node property : OpenApiDocument.ownProperties(schema)) {
        // What a reference leads to has members of its own, which say it themselves.
        if (property.isReference()
            || property.at("items").isReference()
            || !PersonalNames.soundsPersonal(property.key())) {
          continue;
        }
        if (!property.at("x-personal").node().isBoolean()) {
          findings.add(
              property.at("x-personal"),
              "the name '" + property.key() + "' sounds like personal data.",
              "Write x-personal: true, and it is hidden in logs; or x-personal: false.");
        }
      }
    }
  }
}
