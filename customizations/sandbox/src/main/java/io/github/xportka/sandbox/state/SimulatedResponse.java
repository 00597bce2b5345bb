package io.github.xportka.sandbox.state;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.model.PushedMessage;
import java.util.List;

/**
 * Response to a request, and the messages that the platform pushes because of the request.
 *
 * @param body the envelope; a copy that the caller may change
 * @param messages the messages in the order of the state changes; empty if nothing changed
 */
public record SimulatedResponse(JsonNode body, List<PushedMessage> messages) {
  /** Copies the list. */
  public SimulatedResponse {
    messages = List.copyOf(messages);
  }

  /** Returns the number of messages. The body can contain personal data. */
  @Override
  public String toString() {
    return "SimulatedResponse[messages=" + messages.size() + "]";
  }
}
