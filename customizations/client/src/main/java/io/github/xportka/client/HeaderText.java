package io.github.xportka.client;

/**
 * Values that travel in headers: anything but visible ASCII would be mangled, or split the header.
 */
final class HeaderText {
  private HeaderText() {}

  /** Returns the value, or says what is wrong with it without showing it. */
  static String require(String name, String value) {
    if (value.isEmpty()) {
      throw new IllegalArgumentException("The " + name + " is empty: take it from the console.");
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c <= ' ' || c > '~') {
        throw new IllegalArgumentException(
            "The "
                + name
                + " has a character at index "
                + i
                + " that is not visible ASCII: copy it again, without blanks or line breaks.");
      }
    }
    return value;
  }
}
