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
}
