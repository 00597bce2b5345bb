package io.github.xportka.client;

/** Pushed message that cannot be read. The exception message does not quote it. */
public final class XportMessageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  XportMessageException(String problem) {
    super("The message " + problem + ".");
  }
}
