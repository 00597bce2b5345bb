package io.github.xportka.client;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lookup of enumerated values by name. The exception lists the known names. */
final class EnumLookup {
  private EnumLookup() {}

  static <T> T find(String what, String name, T[] values, Function<T, String> nameOf) {
    Arguments.require("name", name);
    for (T value : values) {
      if (nameOf.apply(value).equalsIgnoreCase(name)) {
        return value;
      }
    }
    throw new IllegalArgumentException(
        "Unknown "
            + what
            + " '"
            + name
            + "'. Known: "
            + Arrays.stream(values).map(nameOf).collect(Collectors.joining(", "))
            + ".");
  }
}
