package io.github.xportka.openapi;

/**
 * A member whose name sounds like a person's data says whether it is: that decides what is logged.
 */
final class PersonalDataRule implements LintRule {
  @Override
  public void check(SpecSource spec, Findings findings) {
    for (Place schema : spec.schemas()) {
      for (Place property : SpecSource.ownProperties(schema)) {
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
