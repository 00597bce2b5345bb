package io.github.xportka.sandbox;

/**
 * Why the sandbox refused a request, in the order in which it checks.
 *
 * <p>The codes are the sandbox's own: of the platform's codes only that of success is known. They
 * are negative and far from those of the spec's examples, so that a test can tell them apart.
 */
public enum Refusal {
  /** The body is larger than the sandbox reads. */
  TOO_LARGE(-1001),
  /** A header or query parameter of the signing scheme is missing or empty. */
  MISSING_PARAMETER(-1002),
  /** A parameter is there twice, or two that carry the same value differ. */
  AMBIGUOUS_PARAMETER(-1003),
  /** The access key is not the sandbox's, or no longer. */
  UNKNOWN_ACCESS_KEY(-1004),
  /** The signature is not that of the request. */
  WRONG_SIGNATURE(-1005),
  /** The user id is not the sandbox's. */
  WRONG_USER_ID(-1006),
  /** The timestamp is not a number of seconds or milliseconds. */
  UNREADABLE_TIMESTAMP(-1007),
  /** The timestamp is too far from the sandbox's clock. */
  STALE_TIMESTAMP(-1008),
  /** The nonce is not as long as the signing scheme says. */
  MALFORMED_NONCE(-1009),
  /** The nonce has been used before. */
  REUSED_NONCE(-1010),
  /** The body is not JSON in UTF-8. */
  NOT_JSON(-1011),
  /** The body is JSON, but not what the spec describes. */
  INVALID_BODY(-1012);

  private final int code;

  Refusal(int code) {
    this.code = code;
  }

  /**
   * What the envelope carries as its code.
   *
   * @return the code
   */
  public int code() {
    return code;
  }
}
