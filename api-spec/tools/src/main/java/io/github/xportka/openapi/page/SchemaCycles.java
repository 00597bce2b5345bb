package io.github.xportka.openapi.page;

import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Refuses schemas that contain themselves through {@code allOf}, or contain too many parts. */
final class SchemaCycles {
  private static final int MAX_PARTS = 1_000;

  private final Map<Node, Integer> sizes = new HashMap<>();
  private final Set<Node> open = new HashSet<>();

  private SchemaCycles() {}

  static void check(OpenApiDocument document) throws UnreadablePageException {
    SchemaCycles cycles = new SchemaCycles();
    for (Node schema : document.root().at("components", "schemas").entries()) {
      cycles.size(schema);
    }
  }

  private int size(Node schema) throws UnreadablePageException {
    Integer known = sizes.get(schema);
    if (known != null) {
      return known;
    }
    boolean isNew = open.add(schema);
    List<Node> parts =
        schema.isReference() ? List.of(schema.target()) : schema.at("allOf").elements();
    int size = 1;
    if (isNew) {
      for (Node part : parts) {
        size += size(part);
      }
    }
    if (!isNew || size > MAX_PARTS) {
      throw new UnreadablePageException(
          "The schema at line "
              + schema.position().line()
              + " contains itself, or has more than "
              + MAX_PARTS
              + " parts. Correct the document.");
    }
    open.remove(schema);
    sizes.put(schema, size);
    return size;
  }
}
