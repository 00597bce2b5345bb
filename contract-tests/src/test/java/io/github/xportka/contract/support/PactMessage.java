package io.github.xportka.contract.support;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Message of a pact.
 *
 * @param json the message as the pact file has it
 */
public record PactMessage(JsonNode json) {
  public String description() {
    return json.path("description").asText();
  }

  /** Returns the message type, or an empty text for a message that may have any type. */
  public String messageType() {
    return json.path("comments").path("references").path("openapi").path("messageType").asText();
  }

  public JsonNode contents() {
    return json.path("contents").path("content");
  }

  @Override
  public String toString() {
    return messageType() + ": " + description();
  }
}
