package io.github.xportka.client;

import java.io.IOException;

/** Failure of a call whose request may have been sent, whatever the last failure tells. */
final class MaybeSentException extends IOException {
  private static final long serialVersionUID = 1L;

  private final IOException failure;

  /**
   * Creates the exception.
   *
   * @param problem what is missing, such as the end of the response
   * @param failure the failure of the connection
   */
  MaybeSentException(String problem, IOException failure) {
    super(problem, failure);
    this.failure = failure;
  }

  IOException failure() {
    return failure;
  }
}
