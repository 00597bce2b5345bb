package io.github.xportka.cli;

import io.github.xportka.sandbox.XportSandbox;

/** Starts sandboxes. */
final class Sandboxes {
  private static final Identity TEST_CALLER =
      new Identity(
          XportSandbox.TEST_ACCESS_KEY, XportSandbox.TEST_ACCESS_SECRET, XportSandbox.TEST_USER_ID);

  private Sandboxes() {}

  /** Whose calls a sandbox takes: the caller that the environment names, or the test caller. */
  static Identity caller(Surroundings surroundings) {
    return Identity.in(surroundings).orElse(TEST_CALLER);
  }

  static boolean isTestCaller(Identity caller) {
    return caller.equals(TEST_CALLER);
  }

  /** Prepares a sandbox that takes one caller's calls. */
  static XportSandbox.Builder taking(Identity caller, Surroundings surroundings) {
    return XportSandbox.builder()
        .credentials(caller.accessKey(), caller.accessSecret())
        .userId(caller.userId())
        .clock(surroundings.clock());
  }

  /**
   * Starts it.
   *
   * @throws CommandException when its port is taken
   */
  static XportSandbox start(XportSandbox.Builder sandbox) {
    try {
      return sandbox.start();
    } catch (IllegalStateException e) {
      throw CommandException.usage(e.getMessage());
    }
  }

  /** Runs one until the process is told to stop. */
  static void serve(Surroundings surroundings, int port, boolean verifySignatures) {
    Identity caller = caller(surroundings);
    try (XportSandbox sandbox =
        start(taking(caller, surroundings).port(port).verifySignatures(verifySignatures))) {
      surroundings.out().println(sandbox.baseUrl());
      surroundings.note(
          "A sandbox of the platform, until it is stopped (Ctrl-C). To call it from another shell:"
              + hint(caller, sandbox));
      surroundings.untilStopped().accept(sandbox::close);
    }
  }

  private static String hint(Identity caller, XportSandbox sandbox) {
    String target = export(TargetOptions.BASE_URL, sandbox.baseUrl());
    return isTestCaller(caller)
        ? target
            + export(Identity.ACCESS_KEY, caller.accessKey())
            + export(Identity.ACCESS_SECRET, caller.accessSecret())
            + export(Identity.USER_ID, caller.userId())
            + "\nThis key pair is the documented test pair: it opens nothing but sandboxes."
        : target + "\nThe key pair and the user id are those of this shell.";
  }

  private static String export(String variable, String value) {
    return "\n  export " + variable + "=" + value;
  }
}
