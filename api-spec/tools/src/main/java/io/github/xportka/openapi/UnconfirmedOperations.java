package io.github.xportka.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Marks the operations of a bundle whose path nobody has seen with {@code x-unconfirmed}: a
 * template can ask for a mark, and cannot compare a level.
 */
final class UnconfirmedOperations {
  private UnconfirmedOperations() {}

  static void markIn(ObjectNode document) {
    for (JsonNode path : document.path("paths")) {
      for (JsonNode operation : path) {
        if (operation.at("/x-evidence/path").asText().equals("inferred")
            && operation instanceof ObjectNode object) {
          object.put("x-unconfirmed", true);
        }
      }
    }
  }
}
