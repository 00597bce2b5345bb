package io.github.xportka.receiver;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;

/** Signed pushes for tests. */
final class Pushes {
  static final Instant NOW = Instant.parse("2026-05-20T08:00:00Z");

  private Pushes() {}

  static byte[] message(String type, String orderId, Instant time) {
    return "{\"messageType\":\"%s\",\"messageBody\":{\"orderId\":\"%s\"},\"timestamp\":\"%d\"}"
        .formatted(type, orderId, time.toEpochMilli())
        .getBytes(UTF_8);
  }

  static PushRequest order(String orderId) {
    return signed(message("ORDER_CREATE", orderId, NOW));
  }

  static PushRequest signed(String body) {
    return signed(body.getBytes(UTF_8));
  }

  static PushRequest signed(byte[] body) {
    return PushRequest.of("POST", "application/json", LoadGenerator.SIGNER.sign(body), body);
  }
}
