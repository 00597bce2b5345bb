package io.github.xportka.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The beginning of an answer that is not JSON: enough to see what it is. */
final class Excerpt {
  private static final int MOST_SHOWN = 2000;

  private Excerpt() {}

  static String of(byte[] body) {
    return new String(body, 0, Math.min(body.length, MOST_SHOWN), UTF_8);
  }
}
