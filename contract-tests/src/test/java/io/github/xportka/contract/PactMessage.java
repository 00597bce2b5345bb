package io.github.xportka.contract;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A message as it stands in a pact.
 *
 * @param json the interaction
 */
record PactMessage(JsonNode json) {
  String description() {
    return json.path("description").asText();
  }

  /** The type that the message is of, or empty for one that is taken whatever its type is. */
  String messageType() {
    return json.path("comments").path("references").path("openapi").path("messageType").asText();
  }

  JsonNode contents() {
    return json.path("contents").path("content");
  }

  @Override
  public String toString() {
    return messageType() + ": " + description();
  }
}
