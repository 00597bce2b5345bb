package io.github.xportka.cli.sandbox;

import io.github.xportka.api.SigningScheme;
import io.github.xportka.cli.context.CallerCredentials;
import io.github.xportka.cli.context.CommandContext;
import io.github.xportka.cli.context.CommandException;
import io.github.xportka.client.XportClient;
import io.github.xportka.sandbox.XportSandbox;
import java.util.function.Consumer;

/** Launcher of sandboxes that accept the credentials, signatures and paths of a client. */
public final class SandboxLauncher {
  private SandboxLauncher() {}

  /** Starts a sandbox with the test credentials, as the target of a command without a target. */
  public static XportSandbox start(CommandContext context, XportClient.Builder client) {
    XportSandbox sandbox = start(context, CallerCredentials.OF_TESTS, client, builder -> {});
    context.note(
        "Without a target, the command uses its own sandbox at "
            + sandbox.baseUrl()
            + ", with the documented test credentials.");
    return sandbox;
  }

  /**
   * Starts a sandbox.
   *
   * @param caller the credentials that the sandbox accepts, and signs messages with
   * @param options further settings of the sandbox
   * @throws CommandException if an option is invalid, the port is in use or the state file is
   *     invalid
   */
  static XportSandbox start(
      CommandContext context,
      CallerCredentials caller,
      XportClient.Builder client,
      Consumer<XportSandbox.Builder> options) {
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
    try {
      options.accept(sandbox);
      return sandbox.start();
    } catch (IllegalStateException | IllegalArgumentException e) {
      throw CommandException.usage(e.getMessage());
    }
  }
}
