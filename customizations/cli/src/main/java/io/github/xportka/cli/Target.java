package io.github.xportka.cli;

import io.github.xportka.api.EvidenceLevel;
import io.github.xportka.api.Operation;
import io.github.xportka.api.SigningScheme;
import io.github.xportka.client.SigningFormula;
import io.github.xportka.client.TimestampUnit;
import io.github.xportka.client.XportClient;
import io.github.xportka.sandbox.XportSandbox;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where an operation is called, by whom, and how the calls are signed: the platform that was named,
 * or else a sandbox that lives as long as this.
 */
final class Target implements AutoCloseable {
  private final XportClient.Builder client;
  private final @Nullable XportSandbox sandbox;

  private Target(XportClient.Builder client, @Nullable XportSandbox sandbox) {
    this.client = client;
    this.sandbox = sandbox;
  }

  /**
   * Finds or starts it.
   *
   * @throws CommandException when the environment or the URL is not usable
   */
  static Target open(
      Surroundings surroundings,
      TargetOptions options,
      SigningOptions signing,
      Operation operation) {
    SigningScheme scheme = operation.signingScheme();
    SigningFormula formula = signing.formula(scheme);
    TimestampUnit unit = signing.timestampUnit(scheme);
    Optional<String> named = options.baseUrl(surroundings);
    XportClient.Builder client =
        XportClient.builder()
            .clock(surroundings.clock())
            .timestampUnit(unit)
            .signingFormula(scheme, formula);
    if (named.isPresent()) {
      try {
        client.baseUrl(named.get());
        options.path().ifPresent(path -> client.pathOverride(operation, ofItsOwn(path, operation)));
      } catch (IllegalArgumentException e) {
        throw CommandException.usage(e.getMessage());
      }
      requireConfirmed(operation, options);
      client.allowUnconfirmedOperations();
      Identity caller = Identity.required(surroundings);
      return new Target(client.credentials(caller::credentials).userId(caller.userId()), null);
    }
    if (options.path().isPresent()) {
      throw CommandException.usage(
          "--path is for a target that is named: the sandbox knows the spec's paths only.");
    }
    client.allowUnconfirmedOperations(); // the sandbox is made of the same guess
    if (isInferred(operation)) {
      surroundings.note(
          "The path of "
              + operation.operationId()
              + " is inferred: the sandbox knows it, the platform may not.");
    }
    Identity caller = Sandboxes.caller(surroundings);
    XportSandbox sandbox =
        Sandboxes.start(
            Sandboxes.taking(caller, surroundings)
                .timestampUnit(unit)
                .signingFormula(scheme, formula));
    surroundings.note(
        "No target is named: this calls a sandbox of its own at "
            + sandbox.baseUrl()
            + (Sandboxes.isTestCaller(caller) ? ", with the documented test key pair." : "."));
    client.baseUrl(sandbox.baseUrl());
    return new Target(client.credentials(caller::credentials).userId(caller.userId()), sandbox);
  }

  private static String ofItsOwn(String path, Operation operation) {
    for (Operation other : Operation.values()) {
      if (other != operation
          && other.path().equals(path)
          && other.method().equals(operation.method())) {
        throw CommandException.usage(
            "--path "
                + path
                + " is the path of "
                + other.operationId()
                + ", and "
                + operation.operationId()
                + " is called: call the one or give the path of the other.");
      }
    }
    return path;
  }

  private static void requireConfirmed(Operation operation, TargetOptions options) {
    if (isInferred(operation) && options.path().isEmpty() && !options.allowUnconfirmed()) {
      throw CommandException.usage(
          operation.operationId()
              + " was not sent: its path "
              + operation.path()
              + " is on no page that was seen, it is inferred. Either give the true path, with --path,"
              + " or allow the guess, with --allow-unconfirmed.");
    }
  }

  private static boolean isInferred(Operation operation) {
    return operation.evidence().path() == EvidenceLevel.INFERRED;
  }

  /** Begins a client that calls it. */
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
