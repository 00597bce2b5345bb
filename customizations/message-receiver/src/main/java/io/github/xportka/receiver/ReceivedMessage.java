package io.github.xportka.receiver;

import io.github.xportka.client.XportMessage;
import java.time.Instant;

/**
 * Verified message that is handed over to the application. {@code toString} shows key and type
 * only.
 *
 * @param key stable key of the message: equal whenever the same message is handed over
 * @param message the verified message
 * @param attempt number of the attempt, beginning with 1
 * @param receivedAt time at which the message arrived first
 */
public record ReceivedMessage(String key, XportMessage message, int attempt, Instant receivedAt) {
  @Override
  public String toString() {
    return "ReceivedMessage[" + key + ", " + message + "]";
  }
}
