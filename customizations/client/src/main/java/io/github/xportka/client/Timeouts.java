package io.github.xportka.client;

import java.time.Duration;

/** Range of timeouts. */
final class Timeouts {
  private static final Duration SHORTEST = Duration.ofMillis(1);
  private static final Duration LONGEST = Duration.ofHours(1);

  private Timeouts() {}

  /** Returns the timeout if it is valid. */
  static Duration require(String name, Duration timeout) {
    Arguments.require("timeout", timeout);
    if (timeout.compareTo(SHORTEST) < 0 || timeout.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "The " + name + " is " + timeout + ". Use a value from 1 ms to 1 hour.");
    }
    return timeout;
  }
}
