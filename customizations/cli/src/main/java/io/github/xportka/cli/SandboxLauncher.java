package io.github.xportka.cli;

import io.github.xportka.api.SigningScheme;
import io.github.xportka.client.XportClient;
import io.github.xportka.sandbox.XportSandbox;
import java.util.function.Consumer;

/** Starts sandboxes with the credentials of the caller. */
final class SandboxLauncher {
  private static final CallerCredentials TEST_CREDENTIALS =
      new CallerCredentials(
          XportSandbox.TEST_ACCESS_KEY, XportSandbox.TEST_ACCESS_SECRET, XportSandbox.TEST_USER_ID);

  private SandboxLauncher() {}

  /** Returns the credentials in the environment, or the test credentials by default. */
  static CallerCredentials credentials(CommandContext context) {
    return CallerCredentials.in(context).orElse(TEST_CREDENTIALS);
  }

  static boolean areTestCredentials(CallerCredentials caller) {
    return caller.equals(TEST_CREDENTIALS);
  }

  /**
   * Creates a builder for a sandbox that accepts the credentials, signatures and paths of a client.
   */
  static XportSandbox.Builder accepting(
      CallerCredentials caller, CommandContext context, XportClient.Builder client) {
    XportSandbox.Builder sandbox =
        XportSandbox.builder()
            .credentials(caller.accessKey(), caller.accessSecret())
            .userId(caller.userId())
            .clock(context.clock())
            .timestampUnit(client.timestampUnit());
    for (SigningScheme scheme : SigningScheme.values()) {
      sandbox.signingFormula(scheme, client.signingFormula(scheme));
    }
    context.settings().paths(context).forEach(sandbox::pathOverride);
    return sandbox;
  }

  /**
   * Starts a sandbox.
   *
   * @throws CommandException if the port is in use or the state file is invalid
   */
  static XportSandbox start(XportSandbox.Builder sandbox) {
    try {
      return sandbox.start();
    } catch (IllegalStateException | IllegalArgumentException e) {
      throw CommandException.usage(e.getMessage());
    }
  }

  /** Runs a sandbox until the end of the process. */
  static void serve(CommandContext context, Consumer<XportSandbox.Builder> options) {
    CallerCredentials caller = credentials(context);
    XportClient.Builder client = XportClient.builder();
    context.settings().configure(client, context);
    XportSandbox.Builder builder = accepting(caller, context, client);
    options.accept(builder);
    try (XportSandbox sandbox = start(builder)) {
      context.out().println(sandbox.baseUrl());
      context.note(
          "The sandbox runs until you stop it with Ctrl-C. To call it from another shell:"
              + hint(caller, sandbox));
      context.untilStopped().accept(sandbox::close);
    }
  }

  private static String hint(CallerCredentials caller, XportSandbox sandbox) {
    String target = export(TargetOptions.BASE_URL, sandbox.baseUrl());
    return areTestCredentials(caller)
        ? target
            + export(CallerCredentials.ACCESS_KEY, caller.accessKey())
            + export(CallerCredentials.ACCESS_SECRET, caller.accessSecret())
            + export(CallerCredentials.USER_ID, caller.userId())
            + "\nThis is the documented test key pair, which is valid for sandboxes only."
        : target + "\nUse the key pair and the user id of this shell.";
  }

  private static String export(String variable, String value) {
    return "\n  export " + variable + "=" + value;
  }
}
