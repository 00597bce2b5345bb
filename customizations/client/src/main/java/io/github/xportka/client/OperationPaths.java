package io.github.xportka.client;

import io.github.xportka.api.EvidenceLevel;
import io.github.xportka.api.Operation;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Paths of the operations: from the spec, or overridden by the user. */
final class OperationPaths {
  private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9._~!$&'()*+,;=:@%-]+)+");

  /** Dot segments. HTTP clients resolve them after the path is signed. */
  private static final Pattern DOTS = Pattern.compile("(?i)(.*/)?(\\.|%2e){1,2}(/.*)?");

  private final boolean allowUnconfirmed;
  private final Map<Operation, String> overrides;

  OperationPaths(boolean allowUnconfirmed, Map<Operation, String> overrides) {
    this.allowUnconfirmed = allowUnconfirmed;
    this.overrides = new EnumMap<>(Operation.class);
    this.overrides.putAll(overrides);
  }

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

  boolean isConfirmed(Operation operation) {
    return allowUnconfirmed
        || overrides.containsKey(operation)
        || operation.evidence().path() != EvidenceLevel.INFERRED;
  }

  String of(Operation operation) {
    return overrides.getOrDefault(operation, operation.path());
  }
}
