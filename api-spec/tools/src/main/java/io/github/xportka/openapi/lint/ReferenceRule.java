package io.github.xportka.openapi.lint;

import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Rule for references: a reference stands alone, and a component that several pages use is in
 * {@code shared/} and states its evidence.
 */
final class ReferenceRule implements LintRule {
  @Override
  public void check(OpenApiDocument document, Violations violations) {
    List<Node> references = document.nodes().filter(Node::isReference).toList();
    violations.addEach(
        references.stream()
            .flatMap(reference -> reference.entries().stream())
            .filter(entry -> !entry.key().equals(Node.REF)),
        "OpenAPI 3.0 ignores '%s' beside a $ref.",
        "Move it to the target of the reference, or delete it.");
    Set<Node> reported = new HashSet<>();
    for (Node reference : references) {
      Node target = reference.target();
      if (target.fileName().startsWith("pages/")
          && target.isComponent()
          && !target.file().equals(reference.file())
          && !reference.file().equals(document.root().file())
          && reported.add(target)) {
        violations.add(
            target,
            "The file " + reference.fileName() + " also uses this component.",
            "Move it to a file in shared/.");
      }
    }
    for (Schema schema : document.schemas()) {
      if (schema.node().fileName().startsWith("shared/")) {
        violations.requireEvidence(schema.node());
      }
    }
  }
}
