package io.github.xportka.cli;

import org.jspecify.annotations.Nullable;

/** Failure of a command, with a message and an exit code. */
final class CommandException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int exitCode;

  private CommandException(int exitCode, @Nullable String message) {
    super(message);
    this.exitCode = exitCode;
  }

  static CommandException usage(@Nullable String message) {
    return new CommandException(ExitCode.USAGE, message);
  }

  static CommandException failed(@Nullable String message) {
    return new CommandException(ExitCode.FAILED, message);
  }

  int exitCode() {
    return exitCode;
  }
}
