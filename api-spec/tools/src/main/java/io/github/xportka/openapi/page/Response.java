package io.github.xportka.openapi.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An answer that a page shows.
 *
 * @param status its HTTP status, that of success when the page names none
 * @param line the line that the page begins with it
 * @param body its body
 */
record Response(String status, int line, Body body) {
  static final String SUCCESS = "200";

  /** The same answers, with those of one status and media type put together. */
  static List<Response> merged(List<Response> shown) {
    Map<List<String>, Response> merged = new LinkedHashMap<>();
    for (Response response : shown) {
      merged.merge(List.of(response.status, response.mediaType()), response, Response::and);
    }
    return List.copyOf(merged.values());
  }

  boolean isSuccess() {
    return status.equals(SUCCESS);
  }

  /** What its body is called in differences. */
  String what() {
    return isSuccess() ? "response" : "response" + status;
  }

  /** Whether the page says anything about what is in it, be it the media type only. */
  boolean namesItsContent() {
    return body.mediaType() != null || body.isShown();
  }

  String mediaType() {
    return body.content();
  }

  private Response and(Response other) {
    return new Response(status, line, body.and(other.body));
  }
}
