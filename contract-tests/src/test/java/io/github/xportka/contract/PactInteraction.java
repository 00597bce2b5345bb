package io.github.xportka.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;

/**
 * An interaction as it stands in a pact.
 *
 * @param json the interaction
 */
record PactInteraction(JsonNode json) {
  String description() {
    return json.path("description").asText();
  }

  String operationId() {
    return json.path("comments").path("references").path("openapi").path("operationId").asText();
  }

  /** Whether whoever wrote the interaction says that it changes nothing. */
  boolean reads() {
    return json.at("/comments/references/xport/effect").asText().equals(ConsumerContract.READS);
  }

  boolean isGiven(String state) {
    return json.path("providerStates")
        .valueStream()
        .anyMatch(given -> given.path("name").asText().equals(state));
  }

  String method() {
    return json.path("request").path("method").asText().toUpperCase(Locale.ROOT);
  }

  String path() {
    return json.path("request").path("path").asText();
  }

  JsonNode query() {
    return json.path("request").path("query");
  }

  JsonNode requestHeaders() {
    return json.path("request").path("headers");
  }

  Optional<String> header(String name) {
    return requestHeaders().properties().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .map(header -> header.getValue().path(0).asText())
        .findFirst();
  }

  JsonNode requestBody() {
    return json.path("request").path("body").path("content");
  }

  int status() {
    return json.path("response").path("status").asInt();
  }

  JsonNode responseBody() {
    return json.path("response").path("body").path("content");
  }

  @Override
  public String toString() {
    return operationId() + ": " + description();
  }
}
