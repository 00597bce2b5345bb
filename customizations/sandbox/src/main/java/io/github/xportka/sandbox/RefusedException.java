package io.github.xportka.sandbox;

/** Failed check of a request, with the message for the sender. */
final class RefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Refusal refusal;

  RefusedException(Refusal refusal, String message) {
    super(message, null, false, false); // an expected result of a check needs no stack trace
    this.refusal = refusal;
  }

  Refusal refusal() {
    return refusal;
  }

  /** Returns the problem and the remedy. */
  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
