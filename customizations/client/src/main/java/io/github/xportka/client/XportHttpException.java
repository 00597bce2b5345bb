package io.github.xportka.client;

import java.util.List;
import java.util.Map;

/**
 * HTTP status other than 2xx without an envelope, for example from a gateway or an overloaded
 * server. Redirects are not followed, so 3xx also leads to this exception.
 */
public final class XportHttpException extends XportException {
  private static final long serialVersionUID = 1L;

  private static final int NOT_FOUND = 404;

  private final int status;
  private final ReceivedHeaders headers;
  private final byte[] body;

  XportHttpException(ReceivedResponse received) {
    super(
        received.call().operation(),
        received.call().text()
            + ": HTTP "
            + received.status()
            + (received.status() >= 300 && received.status() < 400
                ? " is a redirect, which a signed request must not follow. Check the base URL."
                : received.status() == NOT_FOUND
                    ? " without an envelope. Check the base URL and the path."
                    : " without an envelope."),
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
   * @return a copy of its bytes, empty without a body
   */
  public byte[] body() {
    return body.clone();
  }
}
