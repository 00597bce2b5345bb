package io.github.xportka.openapi;

import java.util.List;

/** Schemas, members, and the elements of lists say what they mean. */
final class SchemaTextRule implements LintRule {
  @Override
  public void check(SpecSource spec, Findings findings) {
    for (Place schema : spec.schemas()) {
      for (Place written : SpecSource.written(schema)) {
        if (!isPartOfAWhole(written)) {
          checkDescription(written, findings);
        }
      }
    }
  }

  /** A part is described with the whole. */
  private static boolean isPartOfAWhole(Place schema) {
    List<String> steps = schema.steps();
    return steps.get(steps.size() - 2).equals("allOf");
  }

  private static void checkDescription(Place described, Findings findings) {
    Place description = described.at("description");
    if (findings.hasText(description, "Say what " + name(described) + " is.")
        && !description.text().stripTrailing().endsWith(".")) {
      findings.add(
          description,
          "does not end in a full stop.",
          "Make it a sentence, or end it with a stop.");
    }
  }

  private static String name(Place described) {
    return described.key().equals("items") ? "one element" : described.key();
  }
}
