package io.github.xportka.client;

import java.util.List;
import java.util.Map;

/**
 * An HTTP status other than 2xx, without an envelope: a gateway, a wrong base URL, an overloaded
 * server. Redirects are never followed, so a 3xx ends here too.
 */
public final class XportHttpException extends XportException {
  private static final long serialVersionUID = 1L;

  private static final int NOT_FOUND = 404;

  private final int status;
  private final ReceivedHeaders headers;
  private final byte[] body;

  XportHttpException(ReceivedAnswer received) {
    super(
        received.call().operation(),
        received.call().text()
            + " was answered with HTTP "
            + received.status()
            + (received.status() >= 300 && received.status() < 400
                ? ", a redirect, and a signed request must not follow one: check the base URL."
                : received.status() == NOT_FOUND
                    ? " and no envelope: check the base URL and the path."
                    : " and no envelope."),
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
   * @return a copy of its bytes, empty when there was none
   */
  public byte[] body() {
    return body.clone();
  }
}
