package io.github.xportka.openapi.page;

/**
 * A file is not a documentation page that can be read: says what was looked for, what was found,
 * and what to do about it. The message is fit for a terminal.
 */
public final class UnreadablePageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadablePageException(String message) {
    super(message);
  }
}
