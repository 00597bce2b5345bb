package io.github.xportka.client;

/**
 * An HTTP status other than 2xx, without an envelope: a gateway, a wrong base URL, an overloaded
 * server. Redirects are never followed, so a 3xx ends here too.
 */
public final class XportHttpException extends XportException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final byte[] body;

  XportHttpException(CallName call, int status, byte[] body) {
    super(
        call.operation(),
        call.text()
            + " was answered with HTTP "
            + status
            + (status >= 300 && status < 400
                ? ", a redirect, and a signed request must not follow one: check the base URL."
                : " and no envelope" + (body.length == 0 ? "." : "; what came is in body().")),
        null);
    this.status = status;
    this.body = body.clone();
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
   * The answer's body. It may hold personal data: it is in no message.
   *
   * @return a copy of its bytes, empty when there was none
   */
  public byte[] body() {
    return body.clone();
  }
}
