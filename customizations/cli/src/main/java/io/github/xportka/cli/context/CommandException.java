package io.github.xportka.cli.context;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Failure of a command, with a message and an exit code. */
public final class CommandException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int exitCode;

  private CommandException(int exitCode, @Nullable String message) {
    super(message);
    this.exitCode = exitCode;
  }

  public static CommandException usage(@Nullable String message) {
    return new CommandException(ExitCode.USAGE, message);
  }

  public static CommandException failed(@Nullable String message) {
    return new CommandException(ExitCode.FAILED, message);
  }

  /**
   * Computes a value from arguments of the user.
   *
   * @throws CommandException if an argument is invalid
   */
  public static <T> T validated(Supplier<T> computation) {
    return validated("", computation);
  }

  /**
   * Computes a value from arguments of the user.
   *
   * @param place the beginning of the message for an invalid argument
   * @throws CommandException if an argument is invalid
   */
  public static <T> T validated(String place, Supplier<T> computation) {
    try {
      return computation.get();
    } catch (IllegalArgumentException e) {
      throw usage(place + e.getMessage());
    }
  }

  public int exitCode() {
    return exitCode;
  }
}
