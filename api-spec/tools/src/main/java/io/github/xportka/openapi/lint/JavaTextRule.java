package io.github.xportka.openapi.lint;

import java.util.List;
import java.util.Set;

/** Text that becomes part of generated Java cannot end the comment or the string that it is in. */
final class JavaTextRule implements LintRule {
  private static final Set<String> COMMENTS = Set.of("description", "summary");
  private static final Set<String> STRINGS = Set.of("formula", "digest");

  @Override
  public void check(OpenApiDocument spec, Violations findings) {
    spec.walk(
        place -> {
          boolean inferred = isInferredSentence(place);
          if (inferred || COMMENTS.contains(place.key())) {
            checkComment(place, findings);
          }
          if (inferred || STRINGS.contains(place.key())) {
            checkString(place, findings);
          }
        });
    for (Operation operation : spec.operations()) {
      checkString(operation.place().at("summary"), findings);
    }
  }

  private static boolean isInferredSentence(Node place) {
    List<String> steps = place.steps();
    return steps.size() >= 2 && steps.get(steps.size() - 2).equals("inferred");
  }

  private static void checkComment(Node text, Violations findings) {
    if (text.text().contains("*/")) {
      findings.add(text, "holds */.", "Write it without: it becomes a comment in generated Java.");
    }
  }

  private static void checkString(Node text, Violations findings) {
    if (text.text().chars().anyMatch(c -> c == '"' || c == '\\' || c == '\n' || c == '\r')) {
      findings.add(
          text,
          "has a double quote, a backslash or a line break.",
          "Write it without: it becomes a string in generated Java.");
    }
  }
}
