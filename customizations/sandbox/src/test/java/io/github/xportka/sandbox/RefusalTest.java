package io.github.xportka.sandbox;

import static io.github.xportka.sandbox.SandboxFixtures.client;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.xportka.api.Envelope;
import io.github.xportka.api.Operation;
import io.github.xportka.api.SigningScheme;
import io.github.xportka.api.SigningScheme.Parameter;
import io.github.xportka.api.SigningScheme.Value;
import io.github.xportka.client.Credentials;
import io.github.xportka.client.TimestampUnit;
import io.github.xportka.client.XportApiException;
import io.github.xportka.client.XportClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTest {
  private static final int LIMIT =
      LimitedBody.Limits.of(Runtime.getRuntime().maxMemory()).maxBytes();
  private static final Operation OPERATION = Operation.UPDATE_LOGISTIC_INFO;
  private static final SigningScheme SCHEME = OPERATION.signingScheme();
  private static final SigningScheme INCLUDED = SCHEME.includes().orElseThrow();
  private static final Duration WINDOW = Duration.ofSeconds(SCHEME.timestampWindowSeconds());
  private static final String NONCE = "n".repeat(SCHEME.nonceLength());

  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

  private final TestClock clock = new TestClock(NOW.toString());

  @AutoClose private final XportSandbox sandbox = XportSandbox.builder().clock(clock).start();

  static Stream<Arguments> callers() {
    return Stream.of(
        caller(
            client -> client.credentials("another-key", XportSandbox.TEST_ACCESS_SECRET),
            Refusal.UNKNOWN_ACCESS_KEY,
            "access key in the header",
            "Send the current access key of the sandbox"),
        caller(
            client -> client.credentials(XportSandbox.TEST_ACCESS_KEY, "another-secret"),
            Refusal.WRONG_SIGNATURE,
            "UPPER(MD5({accessKey}{timestamp}{nonce}{accessSecret}))",
            "Check secret, formula, digest and case"),
        caller(
            client -> client.userId("another-user"),
            Refusal.WRONG_USER_ID,
            "user id",
            "Send the user id of the sandbox"),
        caller(
            client -> client.clock(clock(WINDOW.plusSeconds(1).negated())),
            Refusal.STALE_TIMESTAMP,
            "is 601 seconds behind the clock of the sandbox. At most 600 are allowed",
            "Check clock and unit"),
        caller(
            client -> client.clock(clock(WINDOW.plusSeconds(1))),
            Refusal.STALE_TIMESTAMP,
            "is 601 seconds ahead of the clock of the sandbox"),
        caller(
            client -> client.timestampUnit(TimestampUnit.MILLISECONDS),
            Refusal.STALE_TIMESTAMP,
            "ahead of",
            "in the unit seconds"),
        caller(
            client -> client.nonces(() -> "short"),
            Refusal.MALFORMED_NONCE,
            "has 5 characters. Send 32 random characters"));
  }

  private static Arguments caller(
      UnaryOperator<XportClient.Builder> change, Refusal refusal, String... message) {
    return arguments(change, refusal, message);
  }

  private static Clock clock(Duration ahead) {
    return Clock.fixed(NOW.plus(ahead), ZoneOffset.UTC);
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("callers")
  void refusesCallOfOtherCaller(
      UnaryOperator<XportClient.Builder> change, Refusal refusal, String[] message) {
    assertRefused(call(change.apply(client())), refusal, message);
  }

  static Stream<Parameter> parameters() {
    return Stream.of(SCHEME, INCLUDED).flatMap(scheme -> scheme.parameters().stream());
  }

  @ParameterizedTest
  @MethodSource("parameters")
  void refusesMissingParameter(Parameter parameter) {
    assertRefused(
        signed().remove(parameter).sendFor(OPERATION),
        Refusal.MISSING_PARAMETER,
        parameter.place().name().toLowerCase(Locale.ROOT),
        "'" + parameter.name() + "'",
        SCHEME.schemeName());
  }

  @ParameterizedTest
  @MethodSource("parameters")
  void refusesEmptyParameter(Parameter parameter) {
    assertRefused(
        signed().replace(parameter, " ").sendFor(OPERATION),
        Refusal.MISSING_PARAMETER,
        "'" + parameter.name() + "'");
  }

  @ParameterizedTest
  @MethodSource("parameters")
  void refusesRepeatedParameter(Parameter parameter) {
    assertRefused(
        signed().add(parameter, "again").sendFor(OPERATION),
        Refusal.AMBIGUOUS_PARAMETER,
        "'" + parameter.name() + "' is sent 2 times");
  }

  @Test
  void namesEveryMissingParameter() {
    Envelope refused = TestRequest.unsigned(sandbox, OPERATION).sendFor(OPERATION);

    assertRefused(
        refused,
        Refusal.MISSING_PARAMETER,
        parameters().map(Parameter::name).toArray(String[]::new));
  }

  @Test
  void refusesDifferentTimestamps() {
    Parameter inTheQuery = parameter(SCHEME, Value.TIMESTAMP);
    Parameter inTheHeader = parameter(INCLUDED, Value.TIMESTAMP);

    assertRefused(
        signed().replace(inTheQuery, "1700000000").sendFor(OPERATION),
        Refusal.AMBIGUOUS_PARAMETER,
        "The query parameter '" + inTheQuery.name() + "' and the header",
        "'" + inTheHeader.name() + "' differ");
  }

  @Test
  void refusesWrongSignatureOfEachScheme() {
    for (SigningScheme scheme : List.of(SCHEME, INCLUDED)) {
      Parameter signature = parameter(scheme, Value.SIGNATURE);

      assertRefused(
          signed().replace(signature, "0".repeat(32)).sendFor(OPERATION),
          Refusal.WRONG_SIGNATURE,
          "'" + signature.name() + "' is wrong");
    }
  }

  @Test
  void refusesSignatureInOtherCase() {
    TestRequest request = signed();
    Parameter signature = parameter(SCHEME, Value.SIGNATURE);
    String lower = request.value(signature).toLowerCase(Locale.ROOT);

    assertRefused(
        request.replace(signature, lower).sendFor(OPERATION), Refusal.WRONG_SIGNATURE, "case");
  }

  @ParameterizedTest
  @ValueSource(longs = {-600, -1, 0, 1, 600})
  void acceptsTimestampAtEdgeOfWindow(long seconds) {
    assertThat(call(client().clock(clock(Duration.ofSeconds(seconds)))).isSuccess()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "-1", "+1764000000", "1764000000.5", "99999999999999999999"})
  void refusesMalformedTimestamp(String text) {
    assertRefused(
        TestRequest.signed(sandbox, OPERATION, text, NONCE).sendFor(OPERATION),
        Refusal.UNREADABLE_TIMESTAMP,
        "Send the seconds since 1970-01-01 UTC, in digits");
  }

  @Test
  void refusesUsedNonce() {
    call(client().nonces(() -> NONCE));

    assertRefused(
        call(client().nonces(() -> NONCE)),
        Refusal.REUSED_NONCE,
        "was used before. Create a new nonce for each request");
  }

  @Test
  void acceptsUsedNonceAfterWindow() {
    call(client().nonces(() -> NONCE));

    clock.advance(WINDOW);
    assertRefused(call(client().nonces(() -> NONCE)), Refusal.REUSED_NONCE);

    clock.advance(Duration.ofSeconds(1));
    assertThat(call(client().nonces(() -> NONCE)).isSuccess()).isTrue();
  }

  @Test
  void keepsNonceWhileFutureTimestampIsValid() {
    TestRequest early = TestRequest.signed(sandbox, OPERATION, seconds(WINDOW), NONCE);
    assertThat(early.sendFor(OPERATION).isSuccess()).isTrue();

    clock.advance(WINDOW.multipliedBy(2)); // still within the window of that timestamp
    assertRefused(early.sendFor(OPERATION), Refusal.REUSED_NONCE);

    clock.advance(Duration.ofSeconds(1));
    assertRefused(early.sendFor(OPERATION), Refusal.STALE_TIMESTAMP);
  }

  @Test
  void keepsNonceUnusedAfterWrongSignature() {
    String now = seconds(Duration.ZERO);
    Parameter signature = parameter(SCHEME, Value.SIGNATURE);
    TestRequest forged =
        TestRequest.signed(sandbox, OPERATION, now, NONCE).replace(signature, "0".repeat(32));
    assertRefused(forged.sendFor(OPERATION), Refusal.WRONG_SIGNATURE);

    assertThat(TestRequest.signed(sandbox, OPERATION, now, NONCE).sendFor(OPERATION).isSuccess())
        .isTrue();
  }

  static Stream<Arguments> bodies() {
    return Stream.of(
        arguments("{\n  \"a\": }", Refusal.NOT_JSON, "not valid JSON at line 2, column 8"),
        arguments("   ", Refusal.NOT_JSON, "not valid JSON at line 1"),
        arguments("{} {}", Refusal.NOT_JSON, "not valid JSON at line 1"),
        arguments("{'a':1}", Refusal.NOT_JSON, "not valid JSON at line 1"),
        arguments("\uFEFF{}", Refusal.NOT_JSON, "not valid JSON at line 1"),
        arguments("[".repeat(2000), Refusal.NOT_JSON, "exceeds the maximum allowed"),
        arguments("9".repeat(2000), Refusal.NOT_JSON, "exceeds the maximum allowed"),
        arguments(
            "", Refusal.INVALID_BODY, "violates the spec at the top level: the body is missing"),
        arguments(
            "{\"logisticInfos\": [" + "1,".repeat(11) + "1]}",
            Refusal.INVALID_BODY,
            "; and 2 more."));
  }

  @ParameterizedTest(name = "{2}")
  @MethodSource("bodies")
  void refusesInvalidBody(String body, Refusal refusal, String message) {
    assertRefused(signed().body(body).sendFor(OPERATION), refusal, message);
  }

  static Stream<Arguments> otherEncodings() {
    return Stream.of(
        arguments("{\"é\":1}".getBytes(ISO_8859_1), 2),
        arguments("{\"é".getBytes(ISO_8859_1), 2), // an incomplete last character
        arguments("{}".getBytes(UTF_16), 0));
  }

  @ParameterizedTest
  @MethodSource("otherEncodings")
  void refusesOtherEncodingThanUtf8(byte[] body, int index) {
    assertRefused(
        signed().body(body).sendFor(OPERATION),
        Refusal.NOT_JSON,
        "not valid UTF-8 at byte index " + index);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/json; charset=gbk"})
  void refusesOtherContentType(String type) {
    assertRefused(
        signed().contentType(type).sendFor(OPERATION),
        Refusal.NOT_JSON,
        "'" + type + "' is not supported. Send application/json in UTF-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "Application/JSON;charset=UTF-8"})
  void acceptsEverySpellingOfJsonType(String type) {
    assertThat(signed().contentType(type).sendFor(OPERATION).isSuccess()).isTrue();
  }

  @Test
  void refusesContentEncoding() {
    assertRefused(
        signed().header("Content-Encoding", "br").sendFor(OPERATION),
        Refusal.NOT_JSON,
        "Content-Encoding 'br' is not supported");
  }

  @Test
  void namesViolationsOfBodyWithoutValues() {
    Envelope refused =
        signed().body("{\"orderId\": 4711, \"logisticInfos\": [{}, \"4712\"]}").sendFor(OPERATION);

    assertRefused(
        refused,
        Refusal.INVALID_BODY,
        "The body of " + OPERATION.operationId() + " violates the spec at /",
        "/orderId: must be a string, but is an integer",
        "/logisticInfos/1: must be an object, but is a string");
    assertThat(refused.envelopeMessage()).doesNotContain("4711", "4712");
  }

  @Test
  void refusesTooLargeBody() {
    byte[] body = new byte[LIMIT + 1];

    assertRefused(
        signed().body(body).sendFor(OPERATION),
        Refusal.TOO_LARGE,
        "exceeds " + LIMIT + " bytes, the limit of the sandbox");
    assertThat(sandbox.requests().get(0).body()).isEmpty();
  }

  @Test
  void refusesOldCredentialsAfterRotation() {
    Credentials old = sandbox.credentials();

    sandbox.rotateCredentials("new-key", "new-secret");

    Envelope refused = call(client().credentials(() -> old));
    assertRefused(
        refused, Refusal.UNKNOWN_ACCESS_KEY, "A rotation makes the old key invalid at once");
    assertThat(refused.envelopeMessage()).doesNotContain("new-secret");
    assertThat(call(client()).isSuccess()).isTrue();
  }

  @Test
  void redactsSecretAndSignatureInMessages() {
    Parameter signature = parameter(SCHEME, Value.SIGNATURE);
    TestRequest request = signed();
    String expected = request.value(signature);

    String response =
        new String(request.replace(signature, "0".repeat(32)).send().body(), UTF_8)
            .toLowerCase(Locale.ROOT);

    assertThat(response).doesNotContain(expected.toLowerCase(Locale.ROOT));
    assertThat(response).doesNotContain(XportSandbox.TEST_ACCESS_SECRET);
    assertThat(sandbox.toString() + sandbox.requests())
        .doesNotContain(
            expected, XportSandbox.TEST_ACCESS_SECRET, sandbox.credentials().accessKey());
  }

  private XportClient.Builder client() {
    return SandboxFixtures.client(sandbox).clock(clock);
  }

  private TestRequest signed() {
    return TestRequest.signed(sandbox, OPERATION, clock);
  }

  private String seconds(Duration ahead) {
    return TimestampUnit.SECONDS.format(clock.instant().plus(ahead));
  }

  private static Parameter parameter(SigningScheme scheme, Value value) {
    return scheme.parameters().stream()
        .filter(parameter -> parameter.value() == value)
        .findFirst()
        .orElseThrow();
  }

  /** Calls with the real client and returns the envelope, also of a refusal. */
  private static Envelope call(XportClient.Builder builder) {
    try {
      return SandboxFixtures.call(builder);
    } catch (XportApiException e) {
      return new RefusedCall(e.code().orElseThrow(), e.apiMessage().orElseThrow());
    }
  }

  private record RefusedCall(Integer envelopeCode, String envelopeMessage) implements Envelope {}

  private void assertRefused(Envelope response, Refusal refusal, String... message) {
    assertThat(response.envelopeCode()).isEqualTo(refusal.code());
    assertThat(response.isSuccess()).isFalse();
    for (String part : message) {
      assertThat(response.envelopeMessage()).contains(part);
    }
    assertThat(response.envelopeMessage())
        .doesNotContain(XportSandbox.TEST_ACCESS_SECRET, sandbox.credentials().accessKey());
  }
}
