package io.github.xportka.sandbox;

/**
 * Reason for a refused request. The constants are in the order of the checks.
 *
 * <p>The codes belong to the sandbox, because only the success code of the platform is known. They
 * are negative and differ from all codes in the spec's examples, so a test can distinguish them.
 */
public enum Refusal {
  /** The body is larger than the limit of the sandbox. */
  TOO_LARGE(-1001),
  /** A header or query parameter of the signing scheme is missing or empty. */
  MISSING_PARAMETER(-1002),
  /** A parameter is sent twice, or two parameters with the same meaning differ. */
  AMBIGUOUS_PARAMETER(-1003),
  /** The access key is not, or no longer, the key of the sandbox. */
  UNKNOWN_ACCESS_KEY(-1004),
  /** The signature does not match the request. */
  WRONG_SIGNATURE(-1005),
  /** The user id is not the user id of the sandbox. */
  WRONG_USER_ID(-1006),
  /** The timestamp is not a number of seconds or milliseconds. */
  UNREADABLE_TIMESTAMP(-1007),
  /** The timestamp differs too much from the clock of the sandbox. */
  STALE_TIMESTAMP(-1008),
  /** The nonce does not have the length that the signing scheme requires. */
  MALFORMED_NONCE(-1009),
  /** The nonce was used before. */
  REUSED_NONCE(-1010),
  /** The body is not JSON in UTF-8. */
  NOT_JSON(-1011),
  /** The body is JSON, but it violates the spec. */
  INVALID_BODY(-1012);

  private final int code;

  Refusal(int code) {
    this.code = code;
  }

  /** {@return the code in the response envelope} */
  public int code() {
    return code;
  }

  /** Creates an exception with the problem and the remedy. */
  @SuppressWarnings("AnnotateFormatMethod") // the annotation needs another dependency
  RefusedException because(String message, Object... arguments) {
    return new RefusedException(this, message.formatted(arguments));
  }
}
