package io.github.xportka.openapi.lint;

import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Schema;
import java.util.HashMap;
import java.util.Map;

/**
 * Rule for formats of texts: a format does not validate anything, so its pattern does, and the
 * pattern is the same everywhere.
 */
final class FormatRule implements LintRule {
  @Override
  public void check(OpenApiDocument document, Violations violations) {
    Map<String, Node> patterns = new HashMap<>();
    for (Schema schema : document.writtenSchemas()) {
      String format = schema.node().at("format").text();
      Node pattern = schema.node().at("pattern");
      if (pattern.exists() && !format.isEmpty()) {
        Node known = patterns.computeIfAbsent(format, key -> pattern);
        if (!known.text().equals(pattern.text())) {
          violations.add(
              pattern,
              "The format " + format + " has another pattern at " + known.position() + ".",
              "Write " + known.text() + ", or another format.");
        }
      }
    }
  }
}
