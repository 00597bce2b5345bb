package io.github.xportka.contract.consumer;

import static au.com.dius.pact.consumer.dsl.LambdaDsl.newJsonBody;
import static io.github.xportka.contract.support.SigningIdentity.ACCESS_KEY;
import static io.github.xportka.contract.support.SigningIdentity.ACCESS_SECRET;
import static io.github.xportka.contract.support.SigningIdentity.USER_ID;
import static io.github.xportka.contract.support.SigningIdentity.WRONG_SECRET;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import au.com.dius.pact.consumer.ConsumerPactRunnerKt;
import au.com.dius.pact.consumer.PactVerificationResult;
import au.com.dius.pact.consumer.dsl.DslPart;
import au.com.dius.pact.consumer.dsl.HttpInteractionBuilder;
import au.com.dius.pact.consumer.dsl.HttpRequestBuilder;
import au.com.dius.pact.consumer.dsl.LambdaDslJsonBody;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.model.MockProviderConfig;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import io.github.xportka.client.RetryPolicy;
import io.github.xportka.client.XportClient;
import io.github.xportka.contract.support.CompleteRecord;
import io.github.xportka.contract.support.JsonTrees;
import io.github.xportka.contract.support.WrittenPacts;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Interaction of the pact: the exact request, and the part of the response that the client uses.
 * Verifying it calls Pact's mock server with the real client, then writes it into the pact.
 */
public final class ConsumerInteraction {
  private static final Instant NOW = Instant.ofEpochSecond(1700000000);
  private static final String TIMESTAMP = Long.toString(NOW.getEpochSecond());
  private static final String NONCE = "0123456789abcdef0123456789abcdef";

  private final ConsumerOperation operation;
  private final String description;
  private @Nullable String state;
  private Map<String, Object> stateParameters = Map.of();
  private String request = "";
  private @Nullable DslPart response;
  private @Nullable String refusalMessage;
  private String accessSecret = ACCESS_SECRET;

  ConsumerInteraction(ConsumerOperation operation, String description) {
    this.operation = operation;
    this.description = description;
  }

  /** Sets the provider state. */
  public ConsumerInteraction given(String state) {
    return given(state, Map.of());
  }

  /** Sets the provider state with the values of the parameters in its name. */
  public ConsumerInteraction given(String state, Map<String, Object> parameters) {
    this.state = state;
    this.stateParameters = parameters;
    return this;
  }

  /** Sets the request body, which must be sent exactly as given. */
  public ConsumerInteraction request(String json) {
    this.request = json;
    return this;
  }

  /** Sets the part of the response body that the client uses. */
  public ConsumerInteraction response(Consumer<LambdaDslJsonBody> body) {
    this.response = newJsonBody(body).build();
    return this;
  }

  /** Expects a success without data. */
  public ConsumerInteraction success() {
    return response(operation.envelope()::succeed);
  }

  /** Expects a success, with the part of its data that the client uses. */
  public ConsumerInteraction data(Consumer<LambdaDslObject> properties) {
    return response(
        body -> {
          operation.envelope().succeed(body);
          body.object("data", properties);
        });
  }

  /** Expects a success whose data is a list, with the part of its elements that the client uses. */
  public ConsumerInteraction dataList(Consumer<LambdaDslObject> properties) {
    return response(
        body -> {
          operation.envelope().succeed(body);
          body.minArrayLike("data", 1, properties);
        });
  }

  ConsumerInteraction withWrongSecret() {
    this.accessSecret = WRONG_SECRET;
    return this;
  }

  ConsumerInteraction refusedWith(String message) {
    this.refusalMessage = message;
    return response(body -> operation.envelope().refuse(body, message));
  }

  /** Calls Pact's mock server, and verifies that the client reads everything in the response. */
  public void verify() {
    verify(WrittenPacts.folder());
  }

  /** Verifies the interaction like {@link #verify()}, and writes the pact to another folder. */
  public void verify(Path folder) {
    PactVerificationResult result =
        ConsumerPactRunnerKt.runConsumerTest(
            pact(),
            MockProviderConfig.createDefault(PactSpecVersion.V4),
            (server, context) -> {
              context.setPactFolder(folder.toString());
              try (XportClient client = client(server.getUrl())) {
                call(client);
              }
              return null;
            });
    requireOk(description, result);
  }

  private void call(XportClient client) {
    if (refusalMessage != null) {
      operation
          .envelope()
          .assertThrownBy(() -> operation.call().apply(client, request), refusalMessage);
    } else {
      CompleteRecord.assertHolds(
          operation.call().apply(client, request),
          JsonTrees.read(requireNonNull(response).toString().getBytes(UTF_8)));
    }
  }

  static void requireOk(String description, PactVerificationResult result) {
    if (result instanceof PactVerificationResult.Error error) {
      throw new AssertionError(description + ": " + error.getError(), error.getError());
    }
    if (!(result instanceof PactVerificationResult.Ok)) {
      throw new AssertionError(description + ": " + result.getDescription());
    }
  }

  /** Builds the client as a user does, with a fixed time and nonce. */
  private XportClient client(String baseUrl) {
    XportClient.Builder client =
        XportClient.builder()
            .credentials(ACCESS_KEY, accessSecret)
            .userId(USER_ID)
            .baseUrl(baseUrl)
            .clock(Clock.fixed(NOW, ZoneOffset.UTC))
            .nonces(() -> NONCE)
            .retryPolicy(RetryPolicy.none()); // the mock answers 500 on a mismatch
    return operation.isConfirmed() ? client.build() : client.allowUnconfirmedOperations().build();
  }

  private V4Pact pact() {
    PactBuilder pact =
        new PactBuilder(WrittenPacts.CONSUMER, WrittenPacts.PLATFORM, PactSpecVersion.V4);
    if (state != null) {
      pact.given(state, stateParameters);
    }
    return pact.expectsToReceiveHttpInteraction(description, this::describe).toPact();
  }

  private HttpInteractionBuilder describe(HttpInteractionBuilder http) {
    http.reference("openapi", "operationId", operation.id());
    http.reference("xport", "effect", operation.effect());
    return http.withRequest(this::describe)
        .willRespondWith(expected -> expected.status(200).body(requireNonNull(response)));
  }

  private HttpRequestBuilder describe(HttpRequestBuilder http) {
    String signature = signature(accessSecret);
    http.method("POST")
        .path(operation.path())
        .header("access-key", ACCESS_KEY)
        .header("timestamp", TIMESTAMP)
        .header("nonce-str", NONCE)
        .header("user-id", USER_ID)
        .header("signature", signature);
    if (operation.isSignedInQuery()) {
      http.queryParameter("timestamp", TIMESTAMP).queryParameter("sign", signature);
    }
    return request.isEmpty() ? http : http.body(request, "application/json");
  }

  /** Computes the signature without the client's code, which is under test here. */
  private static String signature(String accessSecret) {
    String signed = ACCESS_KEY + TIMESTAMP + NONCE + accessSecret;
    try {
      byte[] digest = MessageDigest.getInstance("MD5").digest(signed.getBytes(UTF_8));
      return HexFormat.of().withUpperCase().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has MD5.", e);
    }
  }
}
