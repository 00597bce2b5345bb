package io.github.xportka.cli.context;

/** Exit codes of the process. */
public final class ExitCode {
  /** The command succeeded. */
  public static final int SUCCESS = 0;

  /** The platform refused the request. */
  public static final int REFUSED = 1;

  /** Arguments, environment or input are invalid. The command sent nothing. */
  public static final int USAGE = 2;

  /** The response is missing or unreadable. */
  public static final int FAILED = 3;

  private ExitCode() {}
}
