package io.github.xportka.cli.operation;

import io.github.xportka.api.EvidenceLevel;
import io.github.xportka.api.Operation;
import io.github.xportka.cli.context.CallerCredentials;
import io.github.xportka.cli.context.CommandContext;
import io.github.xportka.cli.context.CommandException;
import io.github.xportka.cli.sandbox.SandboxLauncher;
import io.github.xportka.client.XportClient;
import io.github.xportka.sandbox.XportSandbox;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Target of a call, with the caller and the signature. It is a named platform, or a sandbox that
 * runs until this target is closed.
 */
final class CallTarget implements AutoCloseable {
  private final XportClient.Builder client;
  private final @Nullable XportSandbox sandbox;

  private CallTarget(
      XportClient.Builder client, CallerCredentials caller, @Nullable XportSandbox sandbox) {
    this.client =
        client
            .credentials(caller::toCredentials)
            .userId(caller.userId())
            .allowUnconfirmedOperations(); // was checked before, or the sandbox knows the path
    this.sandbox = sandbox;
  }

  /**
   * Opens a platform, or starts a sandbox.
   *
   * @param baseUrl the base URL of the platform, or empty for a sandbox
   * @throws CommandException if environment or options are invalid
   */
  static CallTarget open(
      CommandContext context,
      Operation operation,
      SigningOptions signing,
      TargetOptions options,
      Optional<String> baseUrl) {
    XportClient.Builder client =
        signing.client(context, operation.signingScheme()).clock(context.clock());
    if (baseUrl.isEmpty()) {
      return sandbox(context, operation, client, options);
    }
    CommandException.validated(() -> client.baseUrl(baseUrl.get()));
    options
        .path()
        .ifPresentOrElse(
            path -> overridePath(client, operation, path),
            () -> requireConfirmed(context, operation, options));
    return new CallTarget(client, CallerCredentials.required(context), null);
  }

  private static CallTarget sandbox(
      CommandContext context,
      Operation operation,
      XportClient.Builder client,
      TargetOptions options) {
    if (options.path().isPresent()) {
      throw CommandException.usage(
          "--path needs a target. Add --base-url, because the sandbox only knows the paths of the spec.");
    }
    if (isInferred(operation)) {
      context.note(
          "The path of "
              + operation.operationId()
              + " is inferred. The sandbox knows it, but the platform can have another path.");
    }
    CallerCredentials caller = SandboxLauncher.credentials(context);
    XportSandbox sandbox =
        SandboxLauncher.start(SandboxLauncher.accepting(caller, context, client));
    context.note(
        "Without a target, the command calls its own sandbox at "
            + sandbox.baseUrl()
            + (SandboxLauncher.areTestCredentials(caller)
                ? ", with the documented test key pair."
                : "."));
    return new CallTarget(client.baseUrl(sandbox.baseUrl()), caller, sandbox);
  }

  private static void overridePath(XportClient.Builder client, Operation operation, String path) {
    for (Operation other : Operation.values()) {
      if (other != operation
          && other.path().equals(path)
          && other.method().equals(operation.method())) {
        throw CommandException.usage(
            ("--path %s is the path of %s, but the called operation is %s. Change the operation or"
                    + " the path.")
                .formatted(path, other.operationId(), operation.operationId()));
      }
    }
    CommandException.validated(() -> client.pathOverride(operation, path));
  }

  private static void requireConfirmed(
      CommandContext context, Operation operation, TargetOptions options) {
    if (isInferred(operation)
        && !options.allowUnconfirmed()
        && !context.settings().confirms(operation)) {
      throw CommandException.usage(
          ("%s was not sent, because its path %s is inferred and not documented. Use --path with the"
                  + " correct path, or allow the inferred path with --allow-unconfirmed.")
              .formatted(operation.operationId(), operation.path()));
    }
  }

  private static boolean isInferred(Operation operation) {
    return operation.evidence().path() == EvidenceLevel.INFERRED;
  }

  /** Returns a builder for a client of this target. */
  XportClient.Builder client() {
    return client;
  }

  @Override
  public void close() {
    if (sandbox != null) {
      sandbox.close();
    }
  }
}
