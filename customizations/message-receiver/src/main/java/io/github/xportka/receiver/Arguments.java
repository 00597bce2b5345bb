package io.github.xportka.receiver;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Check of arguments. */
final class Arguments {
  private Arguments() {}

  /** Returns the value if it is not null. */
  static <T> T require(String name, @Nullable T value) {
    if (value == null) {
      throw new IllegalArgumentException("The parameter '" + name + "' is null. Pass a value.");
    }
    return value;
  }

  /** Returns the duration if it is positive. */
  static Duration requirePositive(String name, Duration value) {
    if (require(name, value).isNegative() || value.isZero()) {
      throw notPositive(name);
    }
    return value;
  }

  /** Returns the number if it is positive. */
  static int requirePositive(String name, int value) {
    if (value < 1) {
      throw notPositive(name);
    }
    return value;
  }

  private static IllegalArgumentException notPositive(String name) {
    return new IllegalArgumentException("The parameter '" + name + "' must be positive.");
  }
}
