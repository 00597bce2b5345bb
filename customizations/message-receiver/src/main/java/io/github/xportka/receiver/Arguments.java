package io.github.xportka.receiver;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Check of arguments. */
final class Arguments {
  private static final Duration SHORTEST = Duration.ofMillis(1);
  private static final Duration LONGEST = Duration.ofDays(36_500);

  private Arguments() {}

  /** Returns the value if it is not null. */
  static <T> T require(String name, @Nullable T value) {
    if (value == null) {
      throw new IllegalArgumentException("The parameter '" + name + "' is null. Pass a value.");
    }
    return value;
  }

  /** Returns the duration if milliseconds and times can be computed with it. */
  static Duration requireDuration(String name, Duration value) {
    if (require(name, value).compareTo(SHORTEST) < 0 || value.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "The parameter '%s' is %s. Use a duration from 1 millisecond to 36500 days."
              .formatted(name, value));
    }
    return value;
  }

  /** Returns the number if it is positive. */
  static int requirePositive(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException("The parameter '" + name + "' must be positive.");
    }
    return value;
  }
}
