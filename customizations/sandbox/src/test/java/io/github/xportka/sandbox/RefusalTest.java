package io.github.xportka.sandbox;

import static io.github.xportka.sandbox.SandboxClients.documentedRequest;
import static io.github.xportka.sandbox.SandboxClients.honest;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xportka.api.Envelope;
import io.github.xportka.api.Operation;
import io.github.xportka.api.SigningScheme;
import io.github.xportka.api.SigningScheme.Parameter;
import io.github.xportka.api.SigningScheme.Value;
import io.github.xportka.client.Credentials;
import io.github.xportka.client.TimestampUnit;
import io.github.xportka.client.XportApiException;
import io.github.xportka.client.XportClient;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which check refuses what, and that it says so. */
class RefusalTest {
  private static final Operation OPERATION = Operation.UPDATE_LOGISTIC_INFO;
  private static final SigningScheme SCHEME = OPERATION.signingScheme();
  private static final SigningScheme INCLUDED = SCHEME.includes().orElseThrow();
  private static final Duration WINDOW = Duration.ofSeconds(SCHEME.timestampWindowSeconds());
  private static final String NONCE = "n".repeat(SCHEME.nonceLength());

  private final TestClock clock = new TestClock("2026-11-24T10:00:00Z");
  private final XportSandbox sandbox = XportSandbox.builder().clock(clock).start();

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void anAccessKeyThatIsNotTheSandboxs() {
    assertRefused(
        call(client().credentials("another-key", sandbox.accessSecret())),
        Refusal.UNKNOWN_ACCESS_KEY,
        "access key in the header",
        "send that of its credentials");
  }

  @Test
  void aSignatureWithAnotherSecret() {
    assertRefused(
        call(client().credentials(XportSandbox.TEST_ACCESS_KEY, "another-secret")),
        Refusal.WRONG_SIGNATURE,
        "UPPER(MD5({accessKey}{timestamp}{nonce}{accessSecret}))",
        "check secret, formula, digest and case");
  }

  @Test
  void aUserIdThatIsNotTheSandboxs() {
    assertRefused(
        call(client().userId("another-user")),
        Refusal.WRONG_USER_ID,
        "user id",
        "send the one that it was started with");
  }

  static Stream<Parameter> parameters() {
    return Stream.of(SCHEME, INCLUDED).flatMap(scheme -> scheme.parameters().stream());
  }

  @ParameterizedTest
  @MethodSource("parameters")
  void aMissingParameter(Parameter parameter) {
    assertRefused(
        signed().remove(parameter).sendFor(OPERATION),
        Refusal.MISSING_PARAMETER,
        parameter.place().name().toLowerCase(Locale.ROOT),
        "'" + parameter.name() + "'",
        SCHEME.schemeName());
  }

  @ParameterizedTest
  @MethodSource("parameters")
  void anEmptyParameter(Parameter parameter) {
    assertRefused(
        signed().replace(parameter, " ").sendFor(OPERATION),
        Refusal.MISSING_PARAMETER,
        "'" + parameter.name() + "'");
  }

  @ParameterizedTest
  @MethodSource("parameters")
  void aParameterThatIsThereTwice(Parameter parameter) {
    assertRefused(
        signed().add(parameter, "again").sendFor(OPERATION),
        Refusal.AMBIGUOUS_PARAMETER,
        "'" + parameter.name() + "' was sent 2 times");
  }

  @Test
  void everyMissingParameterIsNamed() {
    Envelope refused = TestRequest.unsigned(sandbox, OPERATION).sendFor(OPERATION);

    assertRefused(
        refused,
        Refusal.MISSING_PARAMETER,
        parameters().map(Parameter::name).toArray(String[]::new));
  }

  @Test
  void twoTimestampsThatDiffer() {
    Parameter inTheQuery = parameter(SCHEME, Value.TIMESTAMP);
    Parameter inTheHeader = parameter(INCLUDED, Value.TIMESTAMP);

    assertRefused(
        signed().replace(inTheQuery, "1700000000").sendFor(OPERATION),
        Refusal.AMBIGUOUS_PARAMETER,
        "The query parameter '" + inTheQuery.name() + "' and the header",
        "'" + inTheHeader.name() + "' differ");
  }

  @Test
  void aWrongSignatureInEitherPlace() {
    for (SigningScheme scheme : List.of(SCHEME, INCLUDED)) {
      Parameter signature = parameter(scheme, Value.SIGNATURE);

      assertRefused(
          signed().replace(signature, "0".repeat(32)).sendFor(OPERATION),
          Refusal.WRONG_SIGNATURE,
          "'" + signature.name() + "' is wrong");
    }
  }

  @Test
  void aSignatureInTheOtherCase() {
    TestRequest request = signed();
    Parameter signature = parameter(SCHEME, Value.SIGNATURE);
    String lower = request.value(signature).toLowerCase(Locale.ROOT);

    assertRefused(
        request.replace(signature, lower).sendFor(OPERATION), Refusal.WRONG_SIGNATURE, "case");
  }

  @ParameterizedTest
  @ValueSource(longs = {-600, -1, 0, 1, 600})
  void acceptsATimestampAtTheEdgeOfTheWindow(long seconds) {
    assertThat(call(client().clock(clock.off(Duration.ofSeconds(seconds)))).isSuccess()).isTrue();
  }

  @Test
  void aTimestampOfThePast() {
    assertRefused(
        call(client().clock(clock.off(WINDOW.plusSeconds(1).negated()))),
        Refusal.STALE_TIMESTAMP,
        "is 601 seconds behind the sandbox's clock, and 600 are allowed",
        "check clock and unit");
  }

  @Test
  void aTimestampOfTheFuture() {
    assertRefused(
        call(client().clock(clock.off(WINDOW.plusSeconds(1)))),
        Refusal.STALE_TIMESTAMP,
        "is 601 seconds ahead of the sandbox's clock");
  }

  @Test
  void aTimestampInTheOtherUnit() {
    assertRefused(
        call(client().timestampUnit(TimestampUnit.MILLISECONDS)),
        Refusal.STALE_TIMESTAMP,
        "ahead of",
        "It must be seconds");
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "-1", "+1764000000", "1764000000.5", "99999999999999999999"})
  void aTimestampThatIsNone(String text) {
    assertRefused(
        TestRequest.signed(sandbox, OPERATION, text, NONCE).sendFor(OPERATION),
        Refusal.UNREADABLE_TIMESTAMP,
        "send seconds since 1970-01-01 UTC, in digits");
  }

  @Test
  void aNonceOfAnotherLength() {
    assertRefused(
        call(client().nonces(() -> "short")),
        Refusal.MALFORMED_NONCE,
        "has 5 characters: send 32 random ones");
  }

  @Test
  void aNonceThatWasUsedBefore() {
    call(client().nonces(() -> NONCE));

    assertRefused(
        call(client().nonces(() -> NONCE)),
        Refusal.REUSED_NONCE,
        "has been used before: make a new one for every request");
  }

  @Test
  void aNonceIsFreeAgainWhenItsRequestHasBecomeStale() {
    call(client().nonces(() -> NONCE));

    clock.advance(WINDOW);
    assertRefused(call(client().nonces(() -> NONCE)), Refusal.REUSED_NONCE);

    clock.advance(Duration.ofSeconds(1));
    assertThat(call(client().nonces(() -> NONCE)).isSuccess()).isTrue();
  }

  @Test
  void aNonceOfAFutureTimestampIsRememberedUntilThatIsStale() {
    TestRequest early = TestRequest.signed(sandbox, OPERATION, seconds(WINDOW), NONCE);
    assertThat(early.sendFor(OPERATION).isSuccess()).isTrue();

    clock.advance(WINDOW.multipliedBy(2)); // still within the window of that timestamp
    assertRefused(early.sendFor(OPERATION), Refusal.REUSED_NONCE);

    clock.advance(Duration.ofSeconds(1));
    assertRefused(early.sendFor(OPERATION), Refusal.STALE_TIMESTAMP);
  }

  @Test
  void aRefusedSignatureLeavesTheNonceToItsOwner() {
    String now = seconds(Duration.ZERO);
    Parameter signature = parameter(SCHEME, Value.SIGNATURE);
    TestRequest forged =
        TestRequest.signed(sandbox, OPERATION, now, NONCE).replace(signature, "0".repeat(32));
    assertRefused(forged.sendFor(OPERATION), Refusal.WRONG_SIGNATURE);

    assertThat(TestRequest.signed(sandbox, OPERATION, now, NONCE).sendFor(OPERATION).isSuccess())
        .isTrue();
  }

  @Test
  void aBodyThatIsNotJson() {
    assertRefused(
        signed().body("{\n  \"a\": }").sendFor(OPERATION),
        Refusal.NOT_JSON,
        "it breaks at line 2, column 8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"   ", "{} {}", "{'a':1}", "\uFEFF{}"})
  void aBodyThatIsAlmostJson(String body) {
    assertRefused(signed().body(body).sendFor(OPERATION), Refusal.NOT_JSON, "it breaks at line 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "9"})
  void aBodyThatIsBeyondReading(String endless) {
    assertRefused(
        signed().body(endless.repeat(2000)).sendFor(OPERATION),
        Refusal.NOT_JSON,
        "exceeds the maximum allowed");
  }

  @Test
  void aBodyThatIsNotUtf8() {
    assertRefused(
        signed().body(new byte[] {'{', '"', (byte) 0xE9, '"', ':', '1', '}'}).sendFor(OPERATION),
        Refusal.NOT_JSON,
        "the byte at index 2 belongs to no character");
    assertRefused(
        signed().body("{}".getBytes(UTF_16)).sendFor(OPERATION), Refusal.NOT_JSON, "index 0");
  }

  @Test
  void aBodyThatEndsWithinACharacter() {
    assertRefused(
        signed().body(new byte[] {'{', '"', (byte) 0xE9}).sendFor(OPERATION),
        Refusal.NOT_JSON,
        "index 2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/json; charset=gbk"})
  void aBodyWithAnotherLabel(String type) {
    assertRefused(
        signed().contentType(type).sendFor(OPERATION),
        Refusal.NOT_JSON,
        "'" + type + "': send application/json, in UTF-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "Application/JSON;charset=UTF-8"})
  void acceptsJsonByEveryNameOfIt(String type) {
    assertThat(signed().contentType(type).sendFor(OPERATION).isSuccess()).isTrue();
  }

  @Test
  void anEncodedBody() {
    assertRefused(
        signed().header("Content-Encoding", "br").sendFor(OPERATION),
        Refusal.NOT_JSON,
        "encoded as 'br': send it as it is");
  }

  @Test
  void aMissingBody() {
    assertRefused(
        signed().body("").sendFor(OPERATION), Refusal.INVALID_BODY, "the body: is missing");
  }

  @Test
  void everyFaultOfABodyIsNamedWithItsPlaceAndWithoutItsValue() {
    Envelope refused =
        signed().body("{\"orderId\": 4711, \"logisticInfos\": [{}, \"4712\"]}").sendFor(OPERATION);

    assertRefused(
        refused,
        Refusal.INVALID_BODY,
        "not what the spec describes for " + OPERATION.operationId(),
        "/orderId: must be a string, but is an integer",
        "/logisticInfos/1: must be an object, but is a string");
    assertThat(refused.envelopeMessage()).doesNotContain("4711", "4712");
  }

  @Test
  void ofManyFaultsTheFirstAreNamedAndTheOthersCounted() {
    String lines = String.join(",", Collections.nCopies(12, "1"));

    assertRefused(
        signed().body("{\"logisticInfos\": [" + lines + "]}").sendFor(OPERATION),
        Refusal.INVALID_BODY,
        "; and 2 more.");
  }

  @Test
  void aBodyBeyondTheBound() {
    byte[] body = new byte[Platform.MAX_BODY_BYTES + 1];

    assertRefused(
        signed().body(body).sendFor(OPERATION),
        Refusal.TOO_LARGE,
        "has 16777217 bytes: the sandbox reads 16777216 at most");
    assertThat(sandbox.requests().get(0).body()).isEmpty();
  }

  @Test
  void theOldPairAsSoonAsItIsRotated() {
    Credentials old = sandbox.credentials();

    sandbox.rotateCredentials("new-key", "new-secret");

    assertRefused(
        call(client().credentials(() -> old)),
        Refusal.UNKNOWN_ACCESS_KEY,
        "The old pair is void as soon as they are rotated");
    assertThat(call(client()).isSuccess()).isTrue();
  }

  @Test
  void noMessageTellsTheSecretOrTheSignatureItExpects() {
    Parameter signature = parameter(SCHEME, Value.SIGNATURE);
    TestRequest request = signed();
    String expected = request.value(signature);

    String answer =
        new String(request.replace(signature, "0".repeat(32)).send().body(), UTF_8)
            .toLowerCase(Locale.ROOT);

    assertThat(answer).doesNotContain(expected.toLowerCase(Locale.ROOT));
    assertThat(answer).doesNotContain(sandbox.accessSecret());
    assertThat(sandbox.toString() + sandbox.requests())
        .doesNotContain(expected, sandbox.accessSecret(), sandbox.credentials().accessKey());
  }

  private XportClient.Builder client() {
    return honest(sandbox).clock(clock);
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

  /** A call of the real client; a refusal is returned as the envelope that it came in. */
  private static Envelope call(XportClient.Builder builder) {
    try (XportClient client = builder.build()) {
      return client.warehouseLogistics().updateLogisticInfo(documentedRequest());
    } catch (XportApiException e) {
      return new RefusedCall(e.code().orElseThrow(), e.apiMessage().orElseThrow());
    }
  }

  private record RefusedCall(Integer envelopeCode, String envelopeMessage) implements Envelope {}

  private void assertRefused(Envelope answer, Refusal refusal, String... message) {
    assertThat(answer.envelopeCode()).isEqualTo(refusal.code());
    assertThat(answer.isSuccess()).isFalse();
    for (String part : message) {
      assertThat(answer.envelopeMessage()).contains(part);
    }
    assertThat(answer.envelopeMessage())
        .doesNotContain(sandbox.accessSecret(), sandbox.credentials().accessKey());
  }
}
