package io.github.xportka.receiver;

import io.github.xportka.client.XportMessage;
import java.time.Instant;

/**
 * Message that the application could not process in any attempt. It stays in the store until {@link
 * MessageReceiver#replay} hands it over successfully, or {@link MessageReceiver#discard} deletes
 * it. {@code toString} shows key and type only.
 *
 * @param key stable key of the message
 * @param message the verified message
 * @param attempts number of attempts
 * @param receivedAt time at which the message arrived first
 * @param lastError class and message of the last exception
 */
public record DeadLetter(
    String key, XportMessage message, int attempts, Instant receivedAt, String lastError) {
  @Override
  public String toString() {
    return "DeadLetter[" + key + ", " + message + "]";
  }
}
