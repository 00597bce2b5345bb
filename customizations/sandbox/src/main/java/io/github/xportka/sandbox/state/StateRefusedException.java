package io.github.xportka.sandbox.state;

/** Request or event that the state does not allow. The message says why. */
public final class StateRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final StateRefusal refusal;

  StateRefusedException(StateRefusal refusal, String message) {
    super(message, null, false, false);
    this.refusal = refusal;
  }

  /** {@return the reason} */
  public StateRefusal refusal() {
    return refusal;
  }

  /** Returns the problem and the remedy. */
  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
