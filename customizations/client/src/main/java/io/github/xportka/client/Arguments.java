package io.github.xportka.client;

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

  /** Returns the number if it is positive. */
  static int requirePositive(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " is " + value + ". Use 1 or more.");
    }
    return value;
  }
}
