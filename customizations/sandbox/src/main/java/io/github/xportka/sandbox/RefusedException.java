package io.github.xportka.sandbox;

/** Failed check of a request, with the message for the sender. */
final class RefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Refusal refusal;

  @SuppressWarnings("AnnotateFormatMethod") // the annotation needs another dependency
  RefusedException(Refusal refusal, String message, Object... arguments) {
    // An expected result of a check needs no stack trace.
    super(message.formatted(arguments), null, false, false);
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
