package io.github.xportka.openapi.lint;

import java.util.HashSet;
import java.util.Set;

/** What several pages use is in shared/, and says itself how well it is known. */
final class SharedSchemaRule implements LintRule {
  @Override
  public void check(OpenApiDocument spec, Violations findings) {
    Set<Node> reported = new HashSet<>();
    for (Node reference : spec.references()) {
      Node target = reference.target();
      if (isPage(target)
          && target.isComponent()
          && !target.file().equals(reference.file())
          && !reference.file().equals(spec.main().file())
          && reported.add(target)) {
        findings.add(
            target,
            "is used by " + reference.fileName() + " as well.",
            "Move it to a file under shared/.");
      }
    }
    for (Node schema : spec.schemas()) {
      if (schema.fileName().startsWith("shared/") && !schema.has("x-evidence")) {
        findings.add(
            schema.at("x-evidence"),
            "is missing from a shared schema.",
            "Say how well it is known: it belongs to no single operation.");
      }
    }
  }

  private static boolean isPage(Node place) {
    return place.fileName().startsWith("pages/");
  }
}
