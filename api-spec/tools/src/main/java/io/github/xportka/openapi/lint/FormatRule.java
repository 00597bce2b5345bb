package io.github.xportka.openapi.lint;

import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Schema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rule for formats: the format of a text or an integer selects its Java type. A format of a text
 * does not validate anything, so its pattern does, and the pattern is the same everywhere.
 */
final class FormatRule implements LintRule {
  private static final List<String> STRING_FORMATS =
      List.of(
          "epoch-seconds",
          "epoch-milliseconds",
          "china-date-time",
          "compact-date-time",
          "decimal-string");

  private static final List<String> INTEGER_FORMATS = List.of("int32", "int64");

  @Override
  public void check(OpenApiDocument document, Violations violations) {
    Map<String, Node> patterns = new HashMap<>();
    for (Schema schema : document.writtenSchemas()) {
      Node node = schema.node();
      Node format = node.at("format");
      if (node.at("type").text().equals("integer")) {
        violations.requireOneOf(format, INTEGER_FORMATS);
      } else if (node.at("type").text().equals("string") && format.exists()) {
        violations.requireOneOf(format, STRING_FORMATS);
        checkPattern(format.text(), node.at("pattern"), patterns, violations);
      }
    }
  }

  private static void checkPattern(
      String format, Node pattern, Map<String, Node> patterns, Violations violations) {
    if (!violations.requireText(pattern, "Write the pattern of the format.")) {
      return;
    }
    Node known = patterns.putIfAbsent(format, pattern);
    if (known != null && !known.text().equals(pattern.text())) {
      violations.add(
          pattern,
          "The format " + format + " has another pattern at " + known.position() + ".",
          "Write " + known.text() + ", or another format.");
    }
  }
}
