package io.github.xportka.cli;

/** Exit codes of the process. */
final class ExitCode {
  /** The command succeeded. */
  static final int SUCCESS = 0;

  /** The platform refused the request. */
  static final int REFUSED = 1;

  /** Arguments, environment or input are invalid. The command sent nothing. */
  static final int USAGE = 2;

  /** The response is missing or unreadable. */
  static final int FAILED = 3;

  private ExitCode() {}
}
