package io.github.xportka.client;

/** A pushed message that cannot be read. Its message holds nothing of what was pushed. */
public final class XportMessageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  XportMessageException(String problem) {
    super("The message " + problem + ".");
  }
}
