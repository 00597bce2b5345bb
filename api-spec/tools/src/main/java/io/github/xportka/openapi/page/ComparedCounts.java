package io.github.xportka.openapi.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Amounts of what was compared.
 *
 * @param method whether the methods were compared
 * @param path whether the paths were compared
 * @param host whether the hosts were compared
 * @param parameters the number of parameters
 * @param requestProperties the number of request properties
 * @param responseProperties the number of response properties
 * @param examples the number of examples
 * @param enumValues the number of enumerated values
 */
public record ComparedCounts(
    boolean method,
    boolean path,
    boolean host,
    int parameters,
    int requestProperties,
    int responseProperties,
    int examples,
    int enumValues) {
  static final ComparedCounts NOTHING = new ComparedCounts(false, false, false, 0, 0, 0, 0, 0);

  /** Returns an enumeration such as {@code method, path, 3 request properties}. */
  @Override
  public String toString() {
    List<String> parts = new ArrayList<>();
    if (method) {
      parts.add("method");
    }
    if (path) {
      parts.add("path");
    }
    if (host) {
      parts.add("host");
    }
    parts.add(count(parameters, "parameter", "parameters"));
    parts.add(count(requestProperties, "request property", "request properties"));
    parts.add(count(responseProperties, "response property", "response properties"));
    parts.add(count(examples, "example", "examples"));
    parts.add(count(enumValues, "enumerated value", "enumerated values"));
    return String.join(", ", parts);
  }

  private static String count(int count, String one, String many) {
    return count + " " + (count == 1 ? one : many);
  }
}
