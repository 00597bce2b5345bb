package io.github.xportka.receiver;

/**
 * Copy of an exception for the log. The message of an exception can quote personal data or a
 * secret, its stack trace cannot.
 */
final class LoggedException {
  private static final int MOST_CAUSES = 10;

  private LoggedException() {}

  /** Copies the types and stack traces of an exception and its causes. */
  static Throwable withoutMessages(Throwable e) {
    return withoutMessages(e, MOST_CAUSES);
  }

  private static Throwable withoutMessages(Throwable e, int causes) {
    Throwable cause = e.getCause();
    Throwable copy =
        new Throwable(
            e.getClass().getName(),
            cause == null || causes == 0 ? null : withoutMessages(cause, causes - 1));
    copy.setStackTrace(e.getStackTrace());
    return copy;
  }
}
