package io.github.xportka.client.transport;

import java.net.ProtocolException;
import java.util.List;

/** Check of the header {@code Content-Length}, whose errors some HTTP clients ignore. */
final class ContentLength {
  private ContentLength() {}

  /** Requires that all values of the header are the same number. */
  static void require(List<String> values) throws ProtocolException {
    for (String value : values) {
      if (!value.equals(values.get(0))
          || value.isEmpty()
          || !value.chars().allMatch(c -> c >= '0' && c <= '9')) {
        // The message does not quote the response.
        throw new ProtocolException("the length in the header of the response is not valid");
      }
    }
  }
}
