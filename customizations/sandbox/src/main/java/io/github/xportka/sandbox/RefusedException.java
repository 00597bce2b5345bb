package io.github.xportka.sandbox;

/** Failed check of a request, with the message for the sender. */
final class RefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Refusal refusal;
  private final String reason;

  RefusedException(Refusal refusal, String reason) {
    super(reason, null, false, false); // an expected result of a check needs no stack trace
    this.refusal = refusal;
    this.reason = reason;
  }

  Refusal refusal() {
    return refusal;
  }

  String reason() {
    return reason;
  }
}
