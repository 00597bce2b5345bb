package io.github.xportka.client;

import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks of arguments. Each method returns the valid argument. */
final class Arguments {
  private static final Duration SHORTEST_TIMEOUT = Duration.ofMillis(1);
  private static final Duration LONGEST_TIMEOUT = Duration.ofHours(1);
  private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9._~!$&'()*+,;=:@%-]+)+");

  /** Dot segments. HTTP clients resolve them after the path is signed. */
  private static final Pattern DOTS = Pattern.compile("(?i)(.*/)?(\\.|%2e){1,2}(/.*)?");

  private Arguments() {}

  static <T> T require(String name, @Nullable T value) {
    if (value == null) {
      throw new IllegalArgumentException("The parameter '" + name + "' is null. Pass a value.");
    }
    return value;
  }

  static int requirePositive(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " is " + value + ". Use 1 or more.");
    }
    return value;
  }

  static Duration requireTimeout(String name, @Nullable Duration value) {
    Duration timeout = require(name, value);
    if (timeout.compareTo(SHORTEST_TIMEOUT) < 0 || timeout.compareTo(LONGEST_TIMEOUT) > 0) {
      throw new IllegalArgumentException(
          "The " + name + " is " + timeout + ". Use a value from 1 ms to 1 hour.");
    }
    return timeout;
  }

  /**
   * Checks a value that is sent in a header, where only visible ASCII is safe. The message of the
   * exception does not contain the value.
   */
  static String requireHeaderValue(String name, @Nullable String value) {
    String text = require(name, value);
    if (text.isEmpty()) {
      throw new IllegalArgumentException(
          "The " + name + " is empty. Copy it from the vendor's console.");
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c > '~') {
        throw new IllegalArgumentException(
            "The "
                + name
                + " has a character at index "
                + i
                + " that is not visible ASCII. Copy it again, without spaces or line breaks.");
      }
    }
    return text;
  }

  /** Checks a path below the base URL. */
  static String requirePath(@Nullable String value) {
    String path = require("path", value);
    if (!isPath(path)) {
      throw new IllegalArgumentException(
          "The path '"
              + LogSanitizer.line(path)
              + "' does not have the form /one/two. Begin with a slash, and leave out query, spaces"
              + " and dot segments.");
    }
    return path;
  }

  /** Returns whether a path has the form {@code /one/two}, without empty and dot segments. */
  static boolean isPath(String path) {
    return PATH.matcher(path).matches() && !DOTS.matcher(path).matches();
  }
}
