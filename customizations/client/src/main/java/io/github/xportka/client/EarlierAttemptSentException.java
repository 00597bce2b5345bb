package io.github.xportka.client;

import java.io.IOException;

/** Failure of the last attempt, which was not sent, after an attempt that may have been sent. */
final class EarlierAttemptSentException extends IOException {
  private static final long serialVersionUID = 1L;

  private final IOException lastFailure;

  EarlierAttemptSentException(IOException lastFailure) {
    super("an earlier attempt was sent", lastFailure);
    this.lastFailure = lastFailure;
  }

  IOException lastFailure() {
    return lastFailure;
  }
}
