package io.github.xportka.openapi.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Finds the schemas that are there under another name, and otherwise the same. */
final class RenamedSchemas {
  private RenamedSchemas() {}

  /** Today's names by those before. */
  static Map<String, String> between(JsonNode were, JsonNode are) {
    Map<String, String> names = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> gone : were.properties()) {
      if (!are.has(gone.getKey())) {
        are.properties().stream()
            .filter(added -> !were.has(added.getKey()) && !names.containsValue(added.getKey()))
            .filter(added -> isSame(gone, added))
            .findFirst()
            .ifPresent(added -> names.put(gone.getKey(), added.getKey()));
      }
    }
    return names;
  }

  private static boolean isSame(
      Map.Entry<String, JsonNode> gone, Map.Entry<String, JsonNode> added) {
    String reference = SchemaUses.REFERENCE + "%s\"";
    return gone.getValue()
        .toString()
        .replace(reference.formatted(gone.getKey()), reference.formatted(added.getKey()))
        .equals(added.getValue().toString());
  }
}
