package io.github.xportka.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.openapi.EvidenceLevel;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An operation of the spec, or a message that the platform pushes.
 *
 * @param path the path; the type of a message
 * @param verb the HTTP method as the spec writes it
 * @param node what stands there
 */
record Operation(String path, String verb, ObjectNode node) {
  private static final String JSON = "application/json";

  String id() {
    return node.path("operationId").asText(path);
  }

  String method() {
    return verb.toUpperCase(Locale.ROOT);
  }

  String tag() {
    return node.path("tags").path(0).asText();
  }

  String summary() {
    return node.path("summary").asText();
  }

  String description() {
    return node.path("description").asText();
  }

  /** The page that describes it, as a Markdown link; what is known of it may be on another one. */
  String pageLink() {
    return "["
        + externalDocs().path("description").asText("The page")
        + "]("
        + externalDocs().path("url").asText()
        + ")";
  }

  /** The page that it names for what is known this well. */
  Optional<String> page(EvidenceLevel level) {
    return Stream.of(externalDocs().path("url"), node.path("x-evidence").path("page"))
        .map(JsonNode::asText)
        .filter(page -> !page.isEmpty() && level.canBeOn(page))
        .findFirst();
  }

  private JsonNode externalDocs() {
    return node.path("externalDocs");
  }

  /** How well {@code path}, {@code request} or {@code response} is known. */
  Evidence evidence(String part) {
    JsonNode evidence = node.path("x-evidence");
    EvidenceLevel level =
        Evidence.level(evidence.path(part).asText(evidence.path("level").asText()));
    return new Evidence(level, page(level).orElse(null));
  }

  String signingScheme() {
    JsonNode first = node.path("security").path(0);
    return first.isEmpty() ? "" : first.fieldNames().next();
  }

  JsonNode request() {
    return node.path("requestBody").path("content").path(JSON);
  }

  JsonNode response() {
    for (JsonNode response : node.path("responses")) {
      if (response.path("content").has(JSON)) {
        return response.path("content").get(JSON);
      }
    }
    return MissingNode.getInstance();
  }
}
