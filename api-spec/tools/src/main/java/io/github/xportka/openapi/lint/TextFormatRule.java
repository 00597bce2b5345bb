package io.github.xportka.openapi.lint;

import java.util.HashMap;
import java.util.Map;

/**
 * Text of a format has that format's pattern. A format of ours names a type in Java, and validates
 * nothing; the pattern does, and keeps one format from being written for another.
 */
final class TextFormatRule implements LintRule {
  @Override
  public void check(OpenApiDocument spec, Violations findings) {
    Map<String, Node> patterns = new HashMap<>();
    for (Node schema : spec.schemas()) {
      for (Node written : OpenApiDocument.written(schema)) {
        if (written.at("type").text().equals("string") && written.has("format")) {
          check(written, patterns, findings);
        }
      }
    }
  }

  private static void check(Node schema, Map<String, Node> patterns, Violations findings) {
    Node pattern = schema.at("pattern");
    if (!findings.hasText(pattern, "Write the pattern of the text's format.")) {
      return;
    }
    String format = schema.at("format").text();
    Node known = patterns.putIfAbsent(format, pattern);
    if (known != null && !known.text().equals(pattern.text())) {
      findings.add(
          pattern,
          "is not the pattern that the format " + format + " has in " + known + ".",
          "Write " + known.text() + ", or another format.");
    }
  }
}
