package io.github.xportka.cli.operation;

import io.github.xportka.api.EvidenceLevel;
import io.github.xportka.api.Operation;
import io.github.xportka.cli.context.BaseUrlOption;
import io.github.xportka.cli.context.CallerCredentials;
import io.github.xportka.cli.context.CommandContext;
import io.github.xportka.cli.context.CommandException;
import io.github.xportka.cli.sandbox.SandboxLauncher;
import io.github.xportka.client.XportClient;
import io.github.xportka.sandbox.XportSandbox;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Options for the target of a call and its signature. The target is a named platform, or a sandbox
 * for this call.
 */
final class TargetOptions {
  @Mixin private final BaseUrlOption baseUrl = new BaseUrlOption();
  @Mixin private final SigningOptions signing = new SigningOptions();

  @Option(
      names = "--path",
      paramLabel = "PATH",
      description = "Correct path below the base URL, for an operation with an inferred path.")
  private @Nullable String path;

  @Option(names = "--allow-unconfirmed", description = "Allows a call to an inferred path.")
  private boolean allowUnconfirmed;

  BaseUrlOption baseUrl() {
    return baseUrl;
  }

  /**
   * Opens a platform, or starts a sandbox.
   *
   * @param url the base URL of the platform, or empty for a sandbox
   * @throws CommandException if environment or options are invalid
   */
  CallTarget open(CommandContext context, Operation operation, Optional<String> url) {
    XportClient.Builder client =
        signing.client(context, operation.signingScheme()).clock(context.clock());
    if (url.isEmpty()) {
      return sandbox(context, operation, client);
    }
    CommandException.validated(() -> client.baseUrl(url.get()));
    if (path == null) {
      requireConfirmed(context, operation);
    } else {
      overridePath(client, operation, path);
    }
    return CallTarget.of(client, url.get(), CallerCredentials.required(context), null);
  }

  private CallTarget sandbox(
      CommandContext context, Operation operation, XportClient.Builder client) {
    if (path != null) {
      throw CommandException.usage(
          "--path needs a target. Add --base-url, because the sandbox that this command starts serves"
              + " only the paths of the spec and the settings.");
    }
    if (isInferred(operation)) {
      context.note(
          "The path of "
              + operation.operationId()
              + " is inferred. The sandbox knows it, but the platform can have another path.");
    }
    XportSandbox sandbox = SandboxLauncher.start(context, client);
    return CallTarget.of(client, sandbox.baseUrl(), CallerCredentials.OF_TESTS, sandbox);
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

  private void requireConfirmed(CommandContext context, Operation operation) {
    if (isInferred(operation) && !allowUnconfirmed && !context.settings().confirms(operation)) {
      throw CommandException.usage(
          ("%s was not sent, because its path %s is inferred and not documented. Use --path with the"
                  + " correct path, or allow the inferred path with --allow-unconfirmed.")
              .formatted(operation.operationId(), operation.path()));
    }
  }

  private static boolean isInferred(Operation operation) {
    return operation.evidence().path() == EvidenceLevel.INFERRED;
  }
}
