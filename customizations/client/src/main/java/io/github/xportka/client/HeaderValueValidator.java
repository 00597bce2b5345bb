package io.github.xportka.client;

import org.jspecify.annotations.Nullable;

/** Validator of values that are sent in headers. Only visible ASCII is safe there. */
final class HeaderValueValidator {
  private HeaderValueValidator() {}

  /** Returns the value if it is valid. The exception message does not contain the value. */
  static String require(String name, @Nullable String value) {
    if (value == null) {
      throw new IllegalArgumentException("The " + name + " is null. Pass a value.");
    }
    if (value.isEmpty()) {
      throw new IllegalArgumentException(
          "The " + name + " is empty. Copy it from the vendor's console.");
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c <= ' ' || c > '~') {
        throw new IllegalArgumentException(
            "The "
                + name
                + " has a character at index "
                + i
                + " that is not visible ASCII. Copy it again, without spaces or line breaks.");
      }
    }
    return value;
  }
}
