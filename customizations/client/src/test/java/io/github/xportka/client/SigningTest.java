package io.github.xportka.client;

import static io.github.xportka.client.ExpectedDigest.md5;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.github.xportka.api.SigningScheme;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class SigningTest {
  private static final String NONCE = RecordingServer.NONCE;

  @AutoClose private final RecordingServer server = new RecordingServer();

  @Test
  void signsQueryWithoutSignature() {
    SigningFormula formula =
        SigningFormula.defaultOf(SigningScheme.QUERY_SIGNATURE)
            .withFormula("{query}|{sortedParams}");
    SignableRequest request =
        new SignableRequest(
            Credentials.of("ak", "sk"),
            "user",
            "1700000000",
            NONCE,
            "POST",
            "/path",
            "page=2",
            new byte[0]);

    Signature signature =
        Signer.with(Map.of(SigningScheme.QUERY_SIGNATURE, formula))
            .sign(SigningScheme.QUERY_SIGNATURE, request);

    assertThat(signature.query())
        .containsEntry("sign", md5("page=2&timestamp=1700000000|page2timestamp1700000000"));
    assertThat(request).hasToString("POST /path");
    assertThat(formula.toSettings(SigningScheme.QUERY_SIGNATURE))
        .containsEntry("xport.signing.query.formula", "{query}|{sortedParams}");
  }

  @Test
  void signsHeadersWithKeyTimestampNonceAndSecret() {
    Signature signature =
        Signer.with(Map.of())
            .sign(
                SigningScheme.HEADER_SIGNATURE,
                Credentials.of("ak", "sk"),
                "user",
                "1700000000",
                NONCE,
                "/path",
                new byte[] {1, 2, 3});

    assertThat(signature.headers())
        .containsExactly(
            entry("access-key", "ak"),
            entry("timestamp", "1700000000"),
            entry("nonce-str", NONCE),
            entry("user-id", "user"),
            entry("signature", md5("ak" + "1700000000" + NONCE + "sk")))
        .containsEntry("signature", "9EBCDF7566CE16F38302933B832254F1");
    assertThat(signature.query()).isEmpty();
  }

  @Test
  void signsQueryAndHeadersForQueryScheme() {
    ReceivedRequest received =
        server.requestOf(client -> client.credentials("ak", "sk").userId("user"));

    String digest = md5("ak" + "1700000000" + NONCE + "sk");
    assertThat(received.requestLine())
        .isEqualTo(
            "POST /open/pp/logistics/updateLogisticInfo?timestamp=1700000000&sign="
                + digest
                + " HTTP/1.1");
    assertThat(received.header("access-key")).isEqualTo("ak");
    assertThat(received.header("timestamp")).isEqualTo("1700000000");
    assertThat(received.header("nonce-str")).isEqualTo(NONCE);
    assertThat(received.header("user-id")).isEqualTo("user");
    assertThat(received.header("signature")).isEqualTo(digest);
  }

  @Test
  void usesFormulaOfEachScheme() {
    SigningFormula nonceOnly =
        SigningFormula.defaultOf(SigningScheme.QUERY_SIGNATURE).withFormula("{nonce}");
    ReceivedRequest received =
        server.requestOf(client -> client.signingFormula(SigningScheme.QUERY_SIGNATURE, nonceOnly));

    assertThat(received.requestLine()).contains("&sign=" + md5(NONCE) + " ");
    assertThat(received.header("signature"))
        .isEqualTo(
            md5(RecordingServer.ACCESS_KEY + "1700000000" + NONCE + RecordingServer.ACCESS_SECRET));
  }

  @Test
  void signsSentBytes() {
    ReceivedRequest received =
        server.requestOf(
            client -> client.configure(Map.of("xport.signing.header.formula", "{body}")));

    assertThat(received.body()).isEqualTo("{\"orderId\":\"订单🎁\"}".getBytes(UTF_8));
    assertThat(received.header("signature")).isEqualTo(md5(received.body()));
  }

  @Test
  void signsPathBelowBaseUrl() {
    ReceivedRequest received =
        server.requestOf(
            client ->
                client
                    .baseUrl(server.url() + "/api/")
                    .configure(Map.of("xport.signing.header.formula", "{path}")));

    assertThat(received.requestLine()).startsWith("POST /api/open/pp/");
    assertThat(received.header("signature"))
        .isEqualTo(md5("/open/pp/logistics/updateLogisticInfo"));
  }

  @Test
  void sendsTimestampInMilliseconds() {
    ReceivedRequest received =
        server.requestOf(
            client ->
                client
                    .clock(Clock.fixed(Instant.ofEpochMilli(1_715_669_977_082L), ZoneOffset.UTC))
                    .timestampUnit(TimestampUnit.MILLISECONDS));

    assertThat(received.header("timestamp")).isEqualTo("1715669977082");
    assertThat(received.requestLine()).contains("?timestamp=1715669977082&");
  }

  @Test
  void usesFreshTimestampAndNoncePerCall() {
    try (XportClient client =
        XportClient.builder()
            .baseUrl(server.url())
            .credentials("ak", "sk")
            .userId("user")
            .clock(new SteppingClock())
            .build()) {
      TestCalls.update(client);
      TestCalls.update(client);
    }

    assertThat(server.requests())
        .extracting(request -> request.header("timestamp"))
        .containsExactly("1700000000", "1700000001");
    assertThat(server.requests())
        .extracting(request -> request.header("nonce-str"))
        .allSatisfy(nonce -> assertThat(nonce).matches("[0-9a-f]{32}"))
        .doesNotHaveDuplicates();
  }

  @Test
  void usesRotatedCredentials() {
    AtomicReference<Credentials> pair = new AtomicReference<>(Credentials.of("old", "s1"));
    try (XportClient client = server.client().credentials(pair::get).build()) {
      TestCalls.update(client);
      pair.set(Credentials.of("new", "s2"));
      TestCalls.update(client);
    }

    assertThat(server.requests())
        .extracting(request -> request.header("access-key"))
        .containsExactly("old", "new");
    assertThat(server.requests())
        .extracting(request -> request.header("signature"))
        .containsExactly(
            md5("old" + "1700000000" + NONCE + "s1"), md5("new" + "1700000000" + NONCE + "s2"));
  }

  @Test
  void propagatesExceptionOfCredentialsSupplier() {
    IllegalStateException locked = new IllegalStateException("The secret store is locked.");
    try (XportClient client =
        server
            .client()
            .credentials(
                () -> {
                  throw locked;
                })
            .build()) {
      assertThatThrownBy(() -> TestCalls.update(client)).isSameAs(locked);
    }
    assertThat(server.requests()).isEmpty();
  }

  @Test
  @SuppressWarnings("NullAway") // a supplier without a null checker
  void rejectsNullFromCredentialsSupplier() {
    try (XportClient client = server.client().credentials(() -> null).build()) {
      assertThatThrownBy(() -> TestCalls.update(client))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("The supplier in credentials(…) returned null. Return a pair.");
    }
    assertThat(server.requests()).isEmpty();
  }

  /** Clock that advances one second per reading. */
  private static final class SteppingClock extends Clock {
    private Instant next = RecordingServer.CLOCK.instant();

    @Override
    public Instant instant() {
      Instant now = next;
      next = next.plus(Duration.ofSeconds(1));
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
