package io.github.xportka.openapi.lint;

import java.util.List;

/** Schemas, members, and the elements of lists say what they mean. */
final class SchemaTextRule implements LintRule {
  @Override
  public void check(OpenApiDocument spec, Violations findings) {
    for (Node schema : spec.schemas()) {
      for (Node written : OpenApiDocument.written(schema)) {
        if (!isPartOfAWhole(written)) {
          checkDescription(written, findings);
        }
      }
    }
  }

  /** A part is described with the whole. */
  private static boolean isPartOfAWhole(Node schema) {
    List<String> steps = schema.steps();
    return steps.get(steps.size() - 2).equals("allOf");
  }

  private static void checkDescription(Node described, Violations findings) {
    Node description = described.at("description");
    if (findings.hasText(description, "Say what " + name(described) + " is.")
        && !description.text().stripTrailing().endsWith(".")) {
      findings.add(
          description,
          "does not end in a full stop.",
          "Make it a sentence, or end it with a stop.");
    }
  }

  private static String name(Node described) {
    return described.key().equals("items") ? "one element" : described.key();
  }
}
