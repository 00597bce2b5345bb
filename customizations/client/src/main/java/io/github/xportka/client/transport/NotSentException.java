package io.github.xportka.client.transport;

import java.io.IOException;

/** Failure of a transport before the first byte of the request was sent. */
public final class NotSentException extends IOException {
  private static final long serialVersionUID = 1L;

  private final IOException failure;

  /**
   * Creates the exception.
   *
   * @param failure the failure, for example of the connection
   */
  public NotSentException(IOException failure) {
    super("not sent", failure);
    this.failure = failure;
  }

  /** Returns the failure, which is also the cause. */
  public IOException failure() {
    return failure;
  }
}
