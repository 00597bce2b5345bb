package io.github.xportka.client;

import java.util.List;
import java.util.Map;

/**
 * Response that cannot be read: empty, not JSON, truncated, too large, of the wrong type, or
 * without an envelope.
 */
public final class XportDecodingException extends XportException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final ReceivedHeaders headers;
  private final byte[] body;

  XportDecodingException(ReceivedResponse received, String problem) {
    // No cause: Jackson's messages quote the value that did not fit.
    super(
        received.call().operation(),
        received.call().text() + ": the response (HTTP " + received.status() + ") " + problem + ".",
        null);
    this.status = received.status();
    this.headers = received.headers();
    this.body = received.body().clone();
  }

  /**
   * Returns the HTTP status.
   *
   * @return the status
   */
  public int status() {
    return status;
  }

  /**
   * Returns the HTTP headers of the response.
   *
   * @return values by name; names ignore case
   */
  public Map<String, List<String>> headers() {
    return headers.byName();
  }

  /**
   * Returns the body of the response. It may contain personal data, so exception messages omit it.
   *
   * @return a copy of its bytes, empty without a body or if the body is too large
   */
  public byte[] body() {
    return body.clone();
  }
}
