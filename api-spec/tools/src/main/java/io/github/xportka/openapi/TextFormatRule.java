package io.github.xportka.openapi;

import java.util.HashMap;
import java.util.Map;

/**
 * Text of a format has that format's pattern. A format of ours names a type in Java, and validates
 * nothing; the pattern does, and keeps one format from being written for another.
 */
final class TextFormatRule implements LintRule {
  @Override
  public void check(SpecSource spec, Findings findings) {
    Map<String, Place> patterns = new HashMap<>();
    for (Place schema : spec.schemas()) {
      for (Place written : SpecSource.written(schema)) {
        if (written.at("type").text().equals("string") && written.has("format")) {
          check(written, patterns, findings);
        }
      }
    }
  }

  private static void check(Place schema, Map<String, Place> patterns, Findings findings) {
    Place pattern = schema.at("pattern");
    if (!findings.hasText(pattern, "Write the pattern of the text's format.")) {
      return;
    }
    String format = schema.at("format").text();
    Place known = patterns.putIfAbsent(format, pattern);
    if (known != null && !known.text().equals(pattern.text())) {
      findings.add(
          pattern,
          "is not the pattern that the format " + format + " has in " + known + ".",
          "Write " + known.text() + ", or another format.");
    }
  }
}
