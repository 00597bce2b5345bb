package io.github.xportka.openapi.lint;

import io.github.xportka.openapi.model.Example;
import io.github.xportka.openapi.model.InvalidDocumentException;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;

/**
 * Rule for files and references: each file can be parsed, and each reference and each {@code
 * externalValue} names something that exists. The other rules rely on it.
 */
final class SourceRule implements LintRule {
  @Override
  public void check(OpenApiDocument document, Violations violations) {
    document.files().paths().stream()
        .filter(document.files()::isSource)
        .forEach(file -> read(() -> document.files().node(file), violations));
    if (violations.isEmpty()) {
      document.nodes().forEach(node -> checkReference(node, violations));
    }
  }

  private static void checkReference(Node node, Violations violations) {
    if (node.isReference()) {
      read(node::target, violations);
    }
    if (Example.isAddress(node)) {
      read(node::externalFile, violations);
    }
  }

  private static void read(Runnable source, Violations violations) {
    try {
      source.run();
    } catch (InvalidDocumentException e) {
      violations.add(e.violation());
    }
  }
}
