package io.github.xportka.openapi.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** HTTP methods that a path item can have. */
public enum HttpMethod {
  GET,
  PUT,
  POST,
  DELETE,
  OPTIONS,
  HEAD,
  PATCH,
  TRACE;

  /** Finds a method by its key in a path item; empty for another key. */
  static Optional<HttpMethod> of(String key) {
    return Arrays.stream(values()).filter(method -> method.key().equals(key)).findFirst();
  }

  /** Returns the key of the method in a path item: the name in lower case. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
