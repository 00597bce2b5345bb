package io.github.xportka.client;

/**
 * An answer that cannot be read: empty, not JSON, cut off, of the wrong type, too large, or without
 * an envelope.
 */
public final class XportDecodingException extends XportException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final byte[] body;

  XportDecodingException(CallName call, int status, byte[] body, String problem) {
    // No cause: Jackson's messages quote the value that did not fit.
    super(
        call.operation(),
        call.text()
            + " was answered with HTTP "
            + status
            + " and "
            + problem
            + (body.length == 0 ? "." : "; what came is in body()."),
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
   * @return a copy of its bytes, empty when there was none or more than the client was told to read
   */
  public byte[] body() {
    return body.clone();
  }
}
