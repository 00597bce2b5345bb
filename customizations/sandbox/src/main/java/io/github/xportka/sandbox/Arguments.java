package io.github.xportka.sandbox;

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

  /** Returns the value if it is not less than the minimum, and not greater than the maximum. */
  static int requireBetween(String name, int value, int min, int max) {
    if (value < min || value > max) {
      throw new IllegalArgumentException(
          "The %s %d is out of range. Choose %d to %d.".formatted(name, value, min, max));
    }
    return value;
  }
}
