package io.github.xportka.receiver;

import java.time.Instant;

/** Row of the message table whose body is still stored. */
@SuppressWarnings("ArrayRecordComponent") // read from the database and passed on once
record StoredMessage(String key, byte[] body, int attempts, Instant receivedAt, String lastError) {
  @Override
  public String toString() {
    return "StoredMessage[" + key + "]";
  }
}
