package io.github.xportka.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import au.com.dius.pact.consumer.ConsumerPactRunnerKt;
import au.com.dius.pact.consumer.PactVerificationResult;
import au.com.dius.pact.consumer.dsl.DslPart;
import au.com.dius.pact.consumer.dsl.HttpInteractionBuilder;
import au.com.dius.pact.consumer.dsl.HttpRequestBuilder;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.model.MockProviderConfig;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import io.github.xportka.client.XportClient;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One interaction of the pact: what the client sends, to the last byte, and what it relies on in
 * the answer, no more than that. Running it drives the real client against Pact's server and, when
 * both agree, writes the interaction into the pact.
 *
 * <p>Names and paths are written out here, and not taken from the spec: the pact is a witness of
 * its own.
 */
final class ConsumerContract {
  static final String CONSUMER = "xport-ka-client";
  static final String PROVIDER = "xport-ka-platform";

  static final String ACCESS_KEY = "ak";
  static final String ACCESS_SECRET = "sk";
  static final String USER_ID = "test-user";
  static final Instant NOW = Instant.ofEpochSecond(1700000000);
  static final String NONCE = "0123456789abcdef0123456789abcdef";

  /** The state in which a request is signed with {@link #WRONG_SECRET}. */
  static final String REFUSES_SIGNATURES = "the platform refuses signatures";

  static final String WRONG_SECRET = "wrong";

  /** What a call does to the platform's state. */
  static final String READS = "reads";

  static final String WRITES = "writes";

  private static final String TIMESTAMP = Long.toString(NOW.getEpochSecond());

  private final String operationId;
  private final String description;
  private @Nullable String state;
  private @Nullable String path;
  private @Nullable String request;
  private @Nullable DslPart answer;
  private String accessSecret = ACCESS_SECRET;
  private String effect = WRITES;
  private boolean signedInQuery;
  private boolean unconfirmed;

  private ConsumerContract(String operationId, String description) {
    this.operationId = operationId;
    this.description = description;
  }

  /** Begins an interaction. The operation's id leads from the pact to the spec. */
  static ConsumerContract interaction(String operationId, String description) {
    return new ConsumerContract(operationId, description);
  }

  ConsumerContract given(String state) {
    this.state = state;
    return this;
  }

  /** The call changes nothing, so it may be sent again, and to the real platform. */
  ConsumerContract reads() {
    effect = READS;
    return this;
  }

  ConsumerContract post(String path) {
    this.path = path;
    return this;
  }

  /** Signed in the query, and in the headers as well: the four logistics operations. */
  ConsumerContract signedInQuery() {
    signedInQuery = true;
    return this;
  }

  /** Signed with another secret than the platform's. */
  ConsumerContract withAccessSecret(String accessSecret) {
    this.accessSecret = accessSecret;
    return this;
  }

  /** The operation's path is on no page, so the client has to be told to call it all the same. */
  ConsumerContract unconfirmed() {
    unconfirmed = true;
    return this;
  }

  /** The body, which must be sent exactly so. */
  ConsumerContract request(String json) {
    this.request = json;
    return this;
  }

  /** What the client relies on in the answer. */
  ConsumerContract answer(DslPart body) {
    this.answer = body;
    return this;
  }

  /** Runs the call against Pact's server. */
  void verify(Consumer<XportClient> call) {
    PactVerificationResult result =
        ConsumerPactRunnerKt.runConsumerTest(
            pact(),
            MockProviderConfig.createDefault(PactSpecVersion.V4),
            (server, context) -> {
              try (XportClient client = client(server.getUrl())) {
                call.accept(client);
              }
              return null;
            });
    if (result instanceof PactVerificationResult.Error error) {
      throw new AssertionError(description + ": " + error.getError(), error.getError());
    }
    if (!(result instanceof PactVerificationResult.Ok)) {
      throw new AssertionError(description + ": " + result.getDescription());
    }
  }

  /** The client as a user builds it, but for the time and the nonce. */
  private XportClient client(String baseUrl) {
    XportClient.Builder client =
        XportClient.builder()
            .credentials(ACCESS_KEY, accessSecret)
            .userId(USER_ID)
            .baseUrl(baseUrl)
            .clock(Clock.fixed(NOW, ZoneOffset.UTC))
            .nonces(() -> NONCE);
    return unconfirmed ? client.allowUnconfirmedOperations().build() : client.build();
  }

  private V4Pact pact() {
    PactBuilder pact = new PactBuilder(CONSUMER, PROVIDER, PactSpecVersion.V4);
    if (state != null) {
      pact.given(state);
    }
    return pact.expectsToReceiveHttpInteraction(description, this::describe).toPact();
  }

  private HttpInteractionBuilder describe(HttpInteractionBuilder http) {
    http.reference("openapi", "operationId", operationId);
    http.reference("xport", "effect", effect);
    return http.withRequest(this::describe)
        .willRespondWith(
            response -> {
              response.status(200);
              return answer == null ? response : response.body(answer);
            });
  }

  private HttpRequestBuilder describe(HttpRequestBuilder http) {
    String signature = signature(accessSecret);
    http.method("POST")
        .path(String.valueOf(path))
        .header("access-key", ACCESS_KEY)
        .header("timestamp", TIMESTAMP)
        .header("nonce-str", NONCE)
        .header("user-id", USER_ID)
        .header("signature", signature);
    if (signedInQuery) {
      http.queryParameter("timestamp", TIMESTAMP).queryParameter("sign", signature);
    }
    return request == null ? http : http.body(request, "application/json");
  }

  /** Without the client's help: {@code PactSignatureIT} computes it again from what is written. */
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
