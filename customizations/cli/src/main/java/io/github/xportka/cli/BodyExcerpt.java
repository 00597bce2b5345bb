package io.github.xportka.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Beginning of a response body that is not JSON. */
final class BodyExcerpt {
  private static final int MAX_BYTES = 2000;

  private BodyExcerpt() {}

  static String of(byte[] body) {
    return new String(body, 0, Math.min(body.length, MAX_BYTES), UTF_8);
  }
}
