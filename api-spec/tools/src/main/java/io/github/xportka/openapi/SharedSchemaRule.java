package io.github.xportka.openapi;

import java.util.HashSet;
import java.util.Set;

/** What several pages use is in shared/, and says itself how well it is known. */
final class SharedSchemaRule implements LintRule {
  @Override
  public void check(SpecSource spec, Findings findings) {
    Set<Place> reported = new HashSet<>();
    for (Place reference : spec.references()) {
      Place target = reference.target();
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
    for (Place schema : spec.schemas()) {
      if (schema.fileName().startsWith("shared/") && !schema.has("x-evidence")) {
        findings.add(
            schema.at("x-evidence"),
            "is missing from a shared schema.",
            "Say how well it is known: it belongs to no single operation.");
      }
    }
  }

  private static boolean isPage(Place place) {
    return place.fileName().startsWith("pages/");
  }
}
