package io.github.xportka.sandbox;

/** Request or event that the sandbox refuses. The message says why. */
public final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Refusal refusal;

  RefusedException(Refusal refusal, String message) {
    super(message, null, false, false); // an expected result of a check needs no stack trace
    this.refusal = refusal;
  }

  /** {@return the reason} */
  public Refusal refusal() {
    return refusal;
  }

  /** Returns the problem and the remedy. */
  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
