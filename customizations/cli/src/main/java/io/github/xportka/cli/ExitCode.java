package io.github.xportka.cli;

/** What a process says with its exit code. */
final class ExitCode {
  static final int DONE = 0;

  /** The platform refused. */
  static final int REFUSED = 1;

  /** The command was not given what it needs; nothing was sent. */
  static final int USAGE = 2;

  /** No answer, or none that can be read. */
  static final int FAILED = 3;

  private ExitCode() {}
}
