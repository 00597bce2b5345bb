package io.github.xportka.client;

/**
 * Push whose signature is not valid. Respond with HTTP 401 and do not process its body. The
 * exception message quotes neither signature nor body.
 */
public final class MessageVerificationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Reason of a refusal. */
  public enum Reason {
    /** The push does not have an {@code Authorization} header. */
    MISSING_SIGNATURE("The push does not have an Authorization header."),
    /** The header is not a signature in hexadecimal digits. */
    MALFORMED_SIGNATURE("The Authorization header of the push is not a hexadecimal signature."),
    /** The signature belongs to another body, key or secret. */
    WRONG_SIGNATURE(
        "The signature of the push does not match its body. Check access key and access secret if"
            + " the platform sent the push.");

    private final String message;

    Reason(String message) {
      this.message = message;
    }
  }

  private final Reason reason;

  MessageVerificationException(Reason reason) {
    super(reason.message);
    this.reason = reason;
  }

  /** Returns the reason of the refusal. */
  public Reason reason() {
    return reason;
  }
}
