package io.github.xportka.client;

import java.io.IOException;

/** Loss of the connection after the header of the response. */
final class TruncatedResponseException extends IOException {
  private static final long serialVersionUID = 1L;

  private final IOException connectionFailure;

  TruncatedResponseException(IOException connectionFailure) {
    super("the response ended early", connectionFailure);
    this.connectionFailure = connectionFailure;
  }

  IOException connectionFailure() {
    return connectionFailure;
  }
}
