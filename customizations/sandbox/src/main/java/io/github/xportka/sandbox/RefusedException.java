package io.github.xportka.sandbox;

/** A check that failed: which one, and what the sender is told. */
final class RefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Refusal refusal;
  private final String reason;

  RefusedException(Refusal refusal, String reason) {
    super(reason, null, false, false); // an answer, not a fault of this program: no stack trace
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
