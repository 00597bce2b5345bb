package io.github.xportka.client;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds a value by a name that a person wrote, and lists the known ones when there is none. */
final class Names {
  private Names() {}

  static <T> T find(String what, String name, T[] values, Function<T, String> nameOf) {
    for (T value : values) {
      if (nameOf.apply(value).equalsIgnoreCase(name)) {
        return value;
      }
    }
    throw new IllegalArgumentException(
        "There is no "
            + what
            + " '"
            + name
            + "'. Known: "
            + Arrays.stream(values).map(nameOf).collect(Collectors.joining(", "))
            + ".");
  }
}
