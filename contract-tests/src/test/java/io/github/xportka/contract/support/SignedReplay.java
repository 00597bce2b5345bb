package io.github.xportka.contract.support;

import static io.github.xportka.contract.support.PactInteraction.REFUSES_SIGNATURES;
import static io.github.xportka.contract.support.SigningIdentity.WRONG_SECRET;

import au.com.dius.pact.core.model.SynchronousRequestResponse;
import au.com.dius.pact.provider.HttpClientFactory;
import au.com.dius.pact.provider.ProviderClient;
import au.com.dius.pact.provider.ProviderInfo;
import io.github.xportka.api.Operation;
import io.github.xportka.client.Credentials;
import io.github.xportka.client.Signature;
import io.github.xportka.client.Signer;
import io.github.xportka.client.TimestampUnit;
import io.github.xportka.sandbox.XportSandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/**
 * Replay of the pact's requests to a sandbox with Pact's own provider client. Each request is
 * signed again, because the signature in the pact belongs to another key and another time.
 */
public final class SignedReplay {
  private static final Signer SIGNER = Signer.with(Map.of());

  private final XportSandbox sandbox;

  public SignedReplay(XportSandbox sandbox) {
    this.sandbox = sandbox;
  }

  /** Sends the request and lists the differences between the response and the pact. */
  public List<String> differences(PactInteraction interaction) {
    SynchronousRequestResponse expected = ResponseDifferences.pactModel(interaction);
    ProviderInfo provider = new ProviderInfo(WrittenPacts.PLATFORM);
    provider.setHost("127.0.0.1");
    provider.setPort(sandbox.port());
    provider.setRequestFilter((Consumer<HttpRequest>) request -> sign(interaction, request));
    return ResponseDifferences.between(
        interaction,
        new ProviderClient(provider, new HttpClientFactory()).makeRequest(expected.getRequest()));
  }

  /** Replaces the headers and parameters that the request has. A missing one stays missing. */
  private void sign(PactInteraction interaction, HttpRequest request) {
    Operation operation = Operation.byId(interaction.operationId()).orElseThrow();
    Signature signature =
        SIGNER.sign(
            operation.signingScheme(),
            credentials(interaction),
            sandbox.userId(),
            TimestampUnit.SECONDS.format(Clock.systemUTC().instant()),
            UUID.randomUUID().toString().replace("-", ""),
            operation.path(),
            body(request));
    signature
        .headers()
        .forEach(
            (name, value) -> {
              if (interaction.header(name).isPresent()) {
                request.setHeader(name, value);
              }
            });
    String query =
        interaction
            .query()
            .propertyStream()
            .map(Map.Entry::getKey)
            .map(name -> name + "=" + signature.query().getOrDefault(name, ""))
            .collect(Collectors.joining("&"));
    request.setPath(interaction.path() + (query.isEmpty() ? "" : "?" + query));
  }

  private static Credentials credentials(PactInteraction interaction) {
    return Credentials.of(
        XportSandbox.TEST_ACCESS_KEY,
        interaction.isGiven(REFUSES_SIGNATURES) ? WRONG_SECRET : XportSandbox.TEST_ACCESS_SECRET);
  }

  private static byte[] body(HttpRequest request) {
    HttpEntity entity = request instanceof ClassicHttpRequest http ? http.getEntity() : null;
    try {
      return entity == null ? new byte[0] : EntityUtils.toByteArray(entity);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
