package io.github.xportka.sandbox.state;

import com.fasterxml.jackson.databind.JsonNode;

/** Bound on requests that are stored, so that the state has a bound too. */
final class RequestSize {
  private static final int MAX_SIZE = 20_000;
  private static final int SIZE_OF_NODE = 8;

  private RequestSize() {}

  static void requireStorable(JsonNode body) {
    if (measured(body, 0) > MAX_SIZE) {
      throw Refusals.refused(
          StateRefusal.LIMIT_EXCEEDED,
          "The request has more than %d characters. The sandbox does not store it. Shorten it.",
          MAX_SIZE);
    }
  }

  /** Counts characters, and stops behind the limit. */
  private static long measured(JsonNode node, long before) {
    long size = before + SIZE_OF_NODE + (node.isValueNode() ? node.asText().length() : 0);
    for (JsonNode child : node) {
      if (size > MAX_SIZE) {
        return size;
      }
      size = measured(child, size);
    }
    return size;
  }
}
