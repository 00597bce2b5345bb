package io.github.xportka.receiver;

import java.time.Instant;

/** Row of the message table whose body is still stored. */
final class StoredMessage {
  private final String key;
  private final byte[] body;
  private final int attempts;
  private final Instant receivedAt;
  private final String lastError;

  StoredMessage(String key, byte[] body, int attempts, Instant receivedAt, String lastError) {
    this.key = key;
    this.body = body;
    this.attempts = attempts;
    this.receivedAt = receivedAt;
    this.lastError = lastError;
  }

  String key() {
    return key;
  }

  byte[] body() {
    return body;
  }

  int attempts() {
    return attempts;
  }

  Instant receivedAt() {
    return receivedAt;
  }

  String lastError() {
    return lastError;
  }

  @Override
  public String toString() {
    return "StoredMessage[" + key + "]";
  }
}
