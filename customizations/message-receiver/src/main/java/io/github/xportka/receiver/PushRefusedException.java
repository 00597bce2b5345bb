package io.github.xportka.receiver;

/** Push that is refused. The exception message quotes neither signature nor body. */
public final class PushRefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final PushOutcome outcome;

  PushRefusedException(PushOutcome outcome, String detail) {
    super("The push " + outcome.description() + ". " + detail);
    this.outcome = outcome;
  }

  /**
   * Returns the outcome, with the status of the response.
   *
   * @return the outcome
   */
  public PushOutcome outcome() {
    return outcome;
  }
}
