package io.github.xportka.openapi.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.openapi.model.OpenApiDocument;
import java.util.Map;
import java.util.Set;

/** Texts and examples for readers, which are not part of the contract. */
final class Prose {
  /** Keys of prose. A title is not prose: it can name a class. */
  static final Set<String> KEYS =
      Set.of(
          """
          summary description example examples externalDocs x-enum-descriptions \
          x-known-differences x-page-title"""
              .split(" ", -1));

  /** Keys of objects whose own keys are names of the API, which can be equal to keys of prose. */
  private static final Set<String> OBJECTS_BY_NAME =
      Set.of(
          """
          properties patternProperties schemas parameters requestBodies responses headers \
          content encoding links callbacks securitySchemes variables mapping scopes x-webhooks"""
              .split(" ", -1));

  private Prose() {}

  /** Returns a copy of a document without prose. */
  static OpenApiDocument removedFrom(OpenApiDocument document) {
    JsonNode content = document.root().value().deepCopy();
    remove(content, false);
    return OpenApiDocument.of(content);
  }

  private static void remove(JsonNode value, boolean keysAreNames) {
    if (!keysAreNames && value instanceof ObjectNode object) {
      object.remove(KEYS);
    }
    for (Map.Entry<String, JsonNode> entry : value.properties()) {
      remove(entry.getValue(), !keysAreNames && OBJECTS_BY_NAME.contains(entry.getKey()));
    }
    if (value.isArray()) {
      value.forEach(element -> remove(element, false));
    }
  }
}
