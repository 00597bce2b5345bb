package io.github.xportka.openapi.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Schema;
import java.util.Map;
import java.util.Set;

/** Texts and examples for readers, which are not part of the contract. */
final class Prose {
  /** Keys of prose. A title is not prose: it can name a class. */
  static final Set<String> KEYS =
      Set.of(
          """
          summary description example examples externalDocs x-enum-descriptions \
          x-example-origin x-known-differences x-page-title"""
              .split(" ", -1));

  private Prose() {}

  /** Returns a copy of a document without prose. */
  static OpenApiDocument removedFrom(OpenApiDocument document) {
    JsonNode content = document.root().value().deepCopy();
    remove(content);
    return OpenApiDocument.of(content);
  }

  private static void remove(JsonNode value) {
    if (value instanceof ObjectNode object) {
      object.remove(KEYS);
    }
    if (value.isArray()) {
      value.forEach(Prose::remove);
    }
    for (Map.Entry<String, JsonNode> entry : value.properties()) {
      if (entry.getKey().equals(Schema.PROPERTIES)) {
        entry.getValue().forEach(Prose::remove); // the keys are names, which can be equal
      } else {
        remove(entry.getValue());
      }
    }
  }
}
