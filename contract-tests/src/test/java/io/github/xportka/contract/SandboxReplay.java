package io.github.xportka.contract;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.xportka.api.Operation;
import io.github.xportka.client.Credentials;
import io.github.xportka.client.Signature;
import io.github.xportka.client.Signer;
import io.github.xportka.client.TimestampUnit;
import io.github.xportka.sandbox.XportSandbox;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Sends an interaction's request to a sandbox, and compares what it answers. */
final class SandboxReplay {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final AnswerComparison comparison;

  SandboxReplay(AnswerComparison comparison) {
    this.comparison = comparison;
  }

  /** In what the sandbox's answer is not what the interaction relies on. */
  List<String> faults(PactInteraction interaction, XportSandbox sandbox)
      throws IOException, InterruptedException {
    HttpResponse<String> response =
        HTTP.send(request(interaction, sandbox), BodyHandlers.ofString());
    try {
      return comparison.faults(interaction, response.statusCode(), JSON.readTree(response.body()));
    } catch (JsonProcessingException e) {
      return List.of("the answer is no JSON");
    }
  }

  private static HttpRequest request(PactInteraction interaction, XportSandbox sandbox) {
    byte[] body =
        interaction.requestBody().isMissingNode()
            ? new byte[0]
            : interaction.requestBody().toString().getBytes(StandardCharsets.UTF_8);
    Signature signature = sign(interaction, sandbox, body);
    Map<String, String> query = new TreeMap<>();
    interaction.query().fieldNames().forEachRemaining(name -> query.put(name, ""));
    query.replaceAll((name, none) -> signature.query().getOrDefault(name, none));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(sandbox.baseUrl() + interaction.path() + text(query)))
            .header("Content-Type", "application/json")
            .method(interaction.method(), BodyPublishers.ofByteArray(body));
    signature
        .headers()
        .forEach(
            (name, value) -> {
              if (interaction.header(name).isPresent()) {
                request.header(name, value);
              }
            });
    return request.build();
  }

  /** Anew, but only where the interaction has it: what it lacks stays lacking. */
  private static Signature sign(PactInteraction interaction, XportSandbox sandbox, byte[] body) {
    Operation operation = Operation.byId(interaction.operationId()).orElseThrow();
    Credentials pair =
        interaction.isGiven(ConsumerContract.REFUSES_SIGNATURES)
            ? Credentials.of(XportSandbox.TEST_ACCESS_KEY, ConsumerContract.WRONG_SECRET)
            : Credentials.of(XportSandbox.TEST_ACCESS_KEY, XportSandbox.TEST_ACCESS_SECRET);
    return Signer.with(Map.of())
        .sign(
            operation.signingScheme(),
            pair,
            sandbox.userId(),
            TimestampUnit.SECONDS.format(Clock.systemUTC().instant()),
            UUID.randomUUID().toString().replace("-", ""),
            operation.path(),
            body);
  }

  private static String text(Map<String, String> query) {
    return query.isEmpty()
        ? ""
        : "?"
            + query.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                .collect(joining("&"));
  }
}
