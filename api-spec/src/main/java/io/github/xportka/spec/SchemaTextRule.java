package io.github.xportka.spec;

/** Schemas and members say what they mean. */
final class SchemaTextRule implements LintRule {
  @Override
  public void check(SpecSource spec, Findings findings) {
    for (Place schema : spec.schemas()) {
      checkDescription(schema, findings);
      for (Place property : SpecSource.ownProperties(schema)) {
        if (!property.isReference()) {
          checkDescription(property, findings);
        }
      }
    }
  }

  private static void checkDescription(Place described, Findings findings) {
    Place description = described.at("description");
    if (findings.hasText(description, "Say what " + described.key() + " is.")
        && !description.text().stripTrailing().endsWith(".")) {
      findings.add(
          description,
          "does not end in a full stop.",
          "Make it a sentence, or end it with a stop.");
    }
  }
}
