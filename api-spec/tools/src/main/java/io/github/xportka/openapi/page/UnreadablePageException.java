package io.github.xportka.openapi.page;

/**
 * Failure to download or read a documentation page. The message says what is wrong, where, and what
 * to do.
 */
public final class UnreadablePageException extends Exception {
  private static final long serialVersionUID = 1L;

  UnreadablePageException(String message) {
    super(PageText.printable(message));
  }
}
