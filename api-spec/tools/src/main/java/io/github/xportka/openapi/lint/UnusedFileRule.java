package io.github.xportka.openapi.lint;

import io.github.xportka.openapi.model.Example;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Position;
import io.github.xportka.openapi.model.Violation;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/** Rule against unused files: the documentation and the tests do not contain them. */
final class UnusedFileRule implements LintRule {
  @Override
  public void check(OpenApiDocument document, Violations violations) {
    Set<Path> used = document.referenced().stream().map(Node::file).collect(Collectors.toSet());
    used.add(document.root().file());
    document
        .nodes()
        .filter(Example::isAddress)
        .forEach(address -> used.add(address.externalFile().file()));
    for (Path file : document.files().paths()) {
      if (!document.files().isSource(file)) {
        violations.add(
            new Violation(
                new Position(document.files().name(file), "", 0),
                "The file does not belong to a spec.",
                "Rename it to .yaml or .json, or delete it."));
      } else if (!used.contains(file)) {
        violations.add(
            document.files().node(file),
            "The file is not used.",
            "Refer to it, a page in openapi.yaml and an example by externalValue, or delete it.");
      }
    }
  }
}
