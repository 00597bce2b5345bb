package io.github.xportka.openapi.page;

import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Schema;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Refuses schemas that contain themselves through {@code allOf}, or contain too many parts. */
final class SchemaCycles {
  private static final int MAX_PARTS = 500;

  private final Map<Schema, Integer> sizes = new HashMap<>();
  private final Set<Schema> open = new HashSet<>();

  private SchemaCycles() {}

  static void check(OpenApiDocument document) throws UnreadablePageException {
    SchemaCycles cycles = new SchemaCycles();
    for (Node schema : document.root().at("components", "schemas").entries()) {
      cycles.size(new Schema(schema).target());
    }
  }

  private int size(Schema schema) throws UnreadablePageException {
    Integer known = sizes.get(schema);
    if (known != null) {
      return known;
    }
    boolean isNew = open.add(schema);
    int size = 1;
    if (isNew) {
      for (Schema part : schema.parts()) {
        size += size(part.target());
      }
    }
    if (!isNew || size > MAX_PARTS) {
      throw new UnreadablePageException(
          "The schema at line "
              + schema.node().position().line()
              + " contains itself, or has more than "
              + MAX_PARTS
              + " parts. Correct the document.");
    }
    open.remove(schema);
    sizes.put(schema, size);
    return size;
  }
}
