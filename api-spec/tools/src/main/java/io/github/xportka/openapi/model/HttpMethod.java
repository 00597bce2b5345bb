package io.github.xportka.openapi.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

  /** Finds a method by its name, in any letter case; empty for an unknown name. */
  public static Optional<HttpMethod> of(String name) {
    return Arrays.stream(values())
        .filter(method -> method.name().equalsIgnoreCase(name))
        .findFirst();
  }

  /** Returns the key of the method in a path item: the name in lower case. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the operations of a path item, in the order of the file. */
  static List<Operation> operationsOf(String path, Node pathItem) {
    Node resolved = pathItem.resolve();
    List<Operation> operations = new ArrayList<>();
    for (Node entry : resolved.entries()) {
      Arrays.stream(values())
          .filter(method -> method.key().equals(entry.key()))
          .forEach(method -> operations.add(new Operation(path, method, resolved, entry)));
    }
    return operations;
  }
}
