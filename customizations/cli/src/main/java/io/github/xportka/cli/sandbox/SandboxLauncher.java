package io.github.xportka.cli.sandbox;

import io.github.xportka.api.SigningScheme;
import io.github.xportka.cli.context.CallerCredentials;
import io.github.xportka.cli.context.CommandContext;
import io.github.xportka.cli.context.CommandException;
import io.github.xportka.client.XportClient;
import io.github.xportka.sandbox.XportSandbox;

/** Starts sandboxes with the credentials of the caller. */
public final class SandboxLauncher {
  private static final CallerCredentials TEST_CREDENTIALS =
      new CallerCredentials(
          XportSandbox.TEST_ACCESS_KEY, XportSandbox.TEST_ACCESS_SECRET, XportSandbox.TEST_USER_ID);

  private SandboxLauncher() {}

  /** Returns the credentials in the environment, or the test credentials by default. */
  public static CallerCredentials credentials(CommandContext context) {
    return CallerCredentials.in(context).orElse(TEST_CREDENTIALS);
  }

  public static boolean areTestCredentials(CallerCredentials caller) {
    return caller.equals(TEST_CREDENTIALS);
  }

  /**
   * Creates a builder for a sandbox that accepts the credentials, signatures and paths of a client.
   */
  public static XportSandbox.Builder accepting(
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
    context.settings().paths().forEach(sandbox::pathOverride);
    return sandbox;
  }

  /**
   * Starts a sandbox.
   *
   * @throws CommandException if the port is in use or the state file is invalid
   */
  public static XportSandbox start(XportSandbox.Builder sandbox) {
    try {
      return sandbox.start();
    } catch (IllegalStateException | IllegalArgumentException e) {
      throw CommandException.usage(e.getMessage());
    }
  }
}
