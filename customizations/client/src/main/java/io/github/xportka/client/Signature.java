package io.github.xportka.client;

import java.util.Map;

/**
 * Headers and query parameters that signing adds to a request. {@code toString} shows the names
 * only.
 *
 * @param headers the headers, by name, in the spec's order
 * @param query the query parameters, by name, in the spec's order
 */
public record Signature(Map<String, String> headers, Map<String, String> query) {
  @Override
  public String toString() {
    return "Signature[headers=" + headers.keySet() + ", query=" + query.keySet() + "]";
  }
}
