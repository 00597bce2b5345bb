package io.github.xportka.client;

import io.github.xportka.api.Evidence;
import io.github.xportka.api.Operation;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Where the operations are: at the spec's paths, unless the user knows better. */
final class Paths {
  private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9._~!$&'()*+,;=:@%-]+)+");

  /** A part of a path that steps back or nowhere: HTTP clients resolve it after it was signed. */
  private static final Pattern DOTS = Pattern.compile("(?i)(.*/)?(\\.|%2e){1,2}(/.*)?");

  private final boolean allowUnconfirmed;
  private final Map<Operation, String> overrides;

  Paths(boolean allowUnconfirmed, Map<Operation, String> overrides) {
    this.allowUnconfirmed = allowUnconfirmed;
    this.overrides = new EnumMap<>(Operation.class);
    this.overrides.putAll(overrides);
  }

  /** Returns the path, or says what is wrong with it. */
  static String require(String path) {
    if (!PATH.matcher(path).matches() || DOTS.matcher(path).matches()) {
      throw new IllegalArgumentException(
          "The path '"
              + Printable.line(path)
              + "' is not of the form /one/two: begin with a slash, as it follows the base URL, and leave"
              + " out query, blanks and parts that are dots.");
    }
    return path;
  }

  boolean isConfirmed(Operation operation) {
    return allowUnconfirmed
        || overrides.containsKey(operation)
        || operation.evidence().path() != Evidence.INFERRED;
  }

  String of(Operation operation) {
    return overrides.getOrDefault(operation, operation.path());
  }
}
