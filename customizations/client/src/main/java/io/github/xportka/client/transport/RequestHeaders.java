package io.github.xportka.client.transport;

import feign.Request;
import java.util.function.BiConsumer;

/** Headers of a request that a transport sends as they are. */
final class RequestHeaders {
  private RequestHeaders() {}

  /** Passes each name and value, except the length: every transport counts the bytes itself. */
  static void forEach(Request request, BiConsumer<String, String> action) {
    request
        .headers()
        .forEach(
            (name, values) -> {
              if (!name.equalsIgnoreCase("Content-Length")) {
                values.forEach(value -> action.accept(name, value));
              }
            });
  }
}
