package io.github.xportka.client;

import java.util.List;
import java.util.Map;

/**
 * An answer that cannot be read: empty, not JSON, cut off, of the wrong type, too large, or without
 * an envelope.
 */
public final class XportDecodingException extends XportException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final ReceivedHeaders headers;
  private final byte[] body;

  XportDecodingException(ReceivedAnswer received, String problem) {
    // No cause: Jackson's messages quote the value that did not fit.
    super(
        received.call().operation(),
        received.call().text()
            + " was answered with HTTP "
            + received.status()
            + " and "
            + problem
            + ".",
        null);
    this.status = received.status();
    this.headers = received.headers();
    this.body = received.body().clone();
  }

  /**
   * The HTTP status.
   *
   * @return the status
   */
  public int status() {
    return status;
  }

  /**
   * The HTTP headers of the answer.
   *
   * @return values by name; names are compared without regard to case
   */
  public Map<String, List<String>> headers() {
    return headers.byName();
  }

  /**
   * The answer's body. It may hold personal data: it is in no message.
   *
   * @return a copy of its bytes, empty when there was none or more than the client was told to read
   */
  public byte[] body() {
    return body.clone();
  }
}
