package io.github.xportka.openapi.change;

import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Baseline and current document, with their named schemas.
 *
 * @param baseline the released document
 * @param current the document of this build
 * @param schemasBefore the named schemas of the baseline
 * @param schemasAfter the named schemas of the current document
 * @param renamed the current names by the names in the baseline, for schemas that were renamed
 */
record ComparedDocuments(
    OpenApiDocument baseline,
    OpenApiDocument current,
    Map<String, Schema> schemasBefore,
    Map<String, Schema> schemasAfter,
    Map<String, String> renamed) {

  static ComparedDocuments of(OpenApiDocument baseline, OpenApiDocument current) {
    Map<String, Schema> before = byName(baseline);
    Map<String, Schema> after = byName(current);
    return new ComparedDocuments(baseline, current, before, after, renamed(before, after));
  }

  private static Map<String, Schema> byName(OpenApiDocument document) {
    Map<String, Schema> byName = new LinkedHashMap<>();
    document.schemas().forEach(schema -> byName.put(schema.node().key(), schema));
    return byName;
  }

  private static Map<String, String> renamed(
      Map<String, Schema> before, Map<String, Schema> after) {
    Map<String, String> renamed = new LinkedHashMap<>();
    List<Schema> added =
        after.values().stream().filter(schema -> !before.containsKey(schema.node().key())).toList();
    before.forEach(
        (name, removed) -> {
          if (!after.containsKey(name)) {
            added.stream()
                .filter(schema -> !renamed.containsValue(schema.node().key()))
                .filter(schema -> isRenamed(removed, schema))
                .findFirst()
                .ifPresent(schema -> renamed.put(name, schema.node().key()));
          }
        });
    return renamed;
  }

  /** Tells whether two schemas are equal except for their names, also where they use themselves. */
  private static boolean isRenamed(Schema removed, Schema added) {
    String reference = "#/components/schemas/%s\"";
    return removed
        .node()
        .value()
        .toString()
        .replace(reference.formatted(removed.node().key()), reference.formatted(added.node().key()))
        .equals(added.node().value().toString());
  }

  /** Returns the current name of a schema of the baseline. */
  String currentName(String nameBefore) {
    return renamed.getOrDefault(nameBefore, nameBefore);
  }

  /** Returns the evidence comparison for the content of a named schema. */
  EvidenceComparison evidence(Schema before, Schema after) {
    return new EvidenceComparison(
        baseline.evidence().of(before.node()), current.evidence().of(after.node()));
  }
}
