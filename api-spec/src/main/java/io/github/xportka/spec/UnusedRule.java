package io.github.xportka.spec;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/** Nothing lies about that no operation can reach: it would be in no documentation and no test. */
final class UnusedRule implements LintRule {
  @Override
  public void check(SpecSource spec, Findings findings) {
    Set<Place> targets = spec.references().stream().map(Place::target).collect(Collectors.toSet());
    Set<Path> usedFiles =
        spec.references().stream()
            .filter(reference -> !reference.target().file().equals(reference.file()))
            .map(reference -> reference.target().file())
            .collect(Collectors.toSet());
    usedFiles.add(spec.main().file());
    for (Place file : spec.yamlFiles()) {
      if (!usedFiles.contains(file.file())) {
        findings.add(
            file,
            "no other file refers to this one.",
            "Refer to it in openapi.yaml, or delete it.");
      }
    }
    for (Place schema : spec.schemas()) {
      boolean stated = schema.file().equals(spec.main().file());
      if (usedFiles.contains(schema.file()) && !stated && !targets.contains(schema)) {
        findings.add(schema, "nothing refers to the schema.", "Refer to it, or delete it.");
      }
    }
  }
}
