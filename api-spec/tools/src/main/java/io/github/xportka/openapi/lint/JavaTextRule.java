package io.github.xportka.openapi.lint;

import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Operation;
import java.util.Set;
import java.util.regex.Pattern;

/** Rule for texts in generated Java: a text cannot end the comment or the string that it is in. */
final class JavaTextRule implements LintRule {
  private static final Set<String> COMMENTS = Set.of("description", "summary");
  private static final Set<String> STRINGS = Set.of("formula", "digest");
  private static final Pattern NOT_IN_STRING = Pattern.compile("[\"\\\\\n\r]");

  @Override
  public void check(OpenApiDocument document, Violations violations) {
    document.walk(
        node -> {
          boolean inferred = node.parentKey().equals("inferred");
          if (inferred || COMMENTS.contains(node.key())) {
            checkComment(node, violations);
          }
          if (inferred || STRINGS.contains(node.key())) {
            checkString(node, violations);
          }
        });
    for (Operation operation : document.operations()) {
      checkString(operation.node().at("summary"), violations);
    }
  }

  private static void checkComment(Node text, Violations violations) {
    if (text.text().contains("*/")) {
      violations.add(
          text, "The text contains */.", "Delete it: the text is a comment in generated Java.");
    }
  }

  private static void checkString(Node text, Violations violations) {
    if (NOT_IN_STRING.matcher(text.text()).find()) {
      violations.add(
          text,
          "The text contains a double quote, a backslash or a line break.",
          "Delete it: the text is a string in generated Java.");
    }
  }
}
