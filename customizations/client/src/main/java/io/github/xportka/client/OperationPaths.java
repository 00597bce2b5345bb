package io.github.xportka.client;

import java.util.regex.Pattern;

/** Check of paths below the base URL. */
final class OperationPaths {
  private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9._~!$&'()*+,;=:@%-]+)+");

  /** Dot segments. HTTP clients resolve them after the path is signed. */
  private static final Pattern DOTS = Pattern.compile("(?i)(.*/)?(\\.|%2e){1,2}(/.*)?");

  private OperationPaths() {}

  /** Returns the path if it is valid. */
  static String require(String path) {
    Arguments.require("path", path);
    if (!PATH.matcher(path).matches() || DOTS.matcher(path).matches()) {
      throw new IllegalArgumentException(
          "The path '"
              + LogSanitizer.line(path)
              + "' does not have the form /one/two. Begin with a slash, and leave out query, spaces and dot"
              + " segments.");
    }
    return path;
  }
}
