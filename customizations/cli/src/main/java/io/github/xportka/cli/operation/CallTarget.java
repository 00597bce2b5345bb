package io.github.xportka.cli.operation;

import io.github.xportka.cli.context.CallerCredentials;
import io.github.xportka.client.XportClient;
import io.github.xportka.sandbox.XportSandbox;
import org.jspecify.annotations.Nullable;

/**
 * Target of a call, with the caller and the signature.
 *
 * @param client a builder for a client of this target
 * @param baseUrl the base URL of the client
 * @param sandbox a sandbox that runs until this target is closed, or null for a platform
 */
record CallTarget(XportClient.Builder client, String baseUrl, @Nullable XportSandbox sandbox)
    implements AutoCloseable {
  static CallTarget of(
      XportClient.Builder client,
      String baseUrl,
      CallerCredentials caller,
      @Nullable XportSandbox sandbox) {
    return new CallTarget(
        client
            .baseUrl(baseUrl)
            .credentials(caller::toCredentials)
            .userId(caller.userId())
            .allowUnconfirmedOperations(), // was checked before, or the sandbox knows the path
        baseUrl,
        sandbox);
  }

  @Override
  public void close() {
    if (sandbox != null) {
      sandbox.close();
    }
  }
}
