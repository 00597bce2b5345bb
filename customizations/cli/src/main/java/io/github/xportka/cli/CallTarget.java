package io.github.xportka.cli;

import io.github.xportka.api.EvidenceLevel;
import io.github.xportka.api.Operation;
import io.github.xportka.api.SigningScheme;
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

  private CallTarget(XportClient.Builder client, @Nullable XportSandbox sandbox) {
    this.client = client;
    this.sandbox = sandbox;
  }

  /**
   * Opens the target of the options, or starts a sandbox.
   *
   * @throws CommandException if environment or URL are invalid
   */
  static CallTarget open(
      CommandContext context, TargetOptions options, SigningOptions signing, Operation operation) {
    SigningScheme scheme = operation.signingScheme();
    Optional<String> baseUrl = options.baseUrl(context);
    XportClient.Builder client = signing.client(context, scheme).clock(context.clock());
    if (baseUrl.isPresent()) {
      try {
        client.baseUrl(baseUrl.get());
        options
            .path()
            .ifPresent(path -> client.pathOverride(operation, requireOwnPath(path, operation)));
      } catch (IllegalArgumentException e) {
        throw CommandException.usage(e.getMessage());
      }
      requireConfirmed(operation, options, context);
      client.allowUnconfirmedOperations();
      CallerCredentials caller = CallerCredentials.required(context);
      return new CallTarget(
          client.credentials(caller::toCredentials).userId(caller.userId()), null);
    }
    if (options.path().isPresent()) {
      throw CommandException.usage(
          "--path needs a target. Add --base-url, because the sandbox only knows the paths of the spec.");
    }
    client.allowUnconfirmedOperations(); // the sandbox serves the inferred path
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
    client.baseUrl(sandbox.baseUrl());
    return new CallTarget(
        client.credentials(caller::toCredentials).userId(caller.userId()), sandbox);
  }

  private static String requireOwnPath(String path, Operation operation) {
    for (Operation other : Operation.values()) {
      if (other != operation
          && other.path().equals(path)
          && other.method().equals(operation.method())) {
        throw CommandException.usage(
            "--path "
                + path
                + " is the path of "
                + other.operationId()
                + ", but the called operation is "
                + operation.operationId()
                + ". Change the operation or the path.");
      }
    }
    return path;
  }

  private static void requireConfirmed(
      Operation operation, TargetOptions options, CommandContext context) {
    if (isInferred(operation)
        && options.path().isEmpty()
        && !options.allowUnconfirmed()
        && !context.settings().confirms(operation, context)) {
      throw CommandException.usage(
          operation.operationId()
              + " was not sent, because its path "
              + operation.path()
              + " is inferred and not documented. Use --path with the correct path, or allow the"
              + " inferred path with --allow-unconfirmed.");
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
