package io.github.xportka.receiver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PushValidatorTest {
  private static final byte[] BODY = Pushes.message("ORDER_CREATE", "geheim", Pushes.NOW);

  private final PushValidator validator =
      PushValidator.of(LoadGenerator.VERIFIER, Clock.fixed(Pushes.NOW, ZoneOffset.UTC));

  @ParameterizedTest
  @ValueSource(
      strings = {"application/json", "application/json;charset=UTF-8", "Application/JSON ; a=b"})
  void acceptsJson(String contentType) throws Exception {
    PushRequest request =
        PushRequest.of("POST", contentType, LoadGenerator.SIGNER.sign(BODY), BODY);

    assertThat(validator.validate(request).type()).isEqualTo("ORDER_CREATE");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "text/plain", "application/jsonp", "text/html, application/json"})
  void refusesOtherContentType(String contentType) {
    assertRefused(
        PushRequest.of("POST", contentType, LoadGenerator.SIGNER.sign(BODY), BODY),
        PushOutcome.WRONG_CONTENT_TYPE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "PUT", "post"})
  void refusesOtherMethod(String method) {
    assertRefused(
        PushRequest.of(method, "application/json", LoadGenerator.SIGNER.sign(BODY), BODY),
        PushOutcome.WRONG_METHOD);
  }

  @Test
  void refusesLargeBody() {
    assertRefused(
        Pushes.signed(new byte[PushValidator.DEFAULT_MAX_BODY_BYTES + 1]), PushOutcome.TOO_LARGE);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "00", "no signature"})
  void refusesInvalidSignature(String authorization) {
    assertRefused(
        PushRequest.of("POST", "application/json", authorization, BODY), PushOutcome.FORGED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "geheim", "{}", "[]"})
  void refusesBodyThatIsNotMessage(String body) {
    assertRefused(Pushes.signed(body.getBytes(UTF_8)), PushOutcome.UNREADABLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-PT3H0.001S", "-P30D", "PT10M0.001S", "P1D"})
  void refusesTimeOutsideReplayWindow(Duration offset) {
    assertRefused(
        Pushes.signed(Pushes.message("ORDER_CREATE", "geheim", Pushes.NOW.plus(offset))),
        PushOutcome.STALE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-PT3H", "-PT2H30M", "PT0S", "PT10M"})
  void acceptsTimeWithinReplayWindow(Duration offset) throws Exception {
    PushRequest request =
        Pushes.signed(Pushes.message("ORDER_CREATE", "1", Pushes.NOW.plus(offset)));

    assertThat(validator.validate(request)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"\"", "\"geheim\"", "\"2020-01-01 00:00:00\"", "[]"})
  void warnsAboutMessageWithoutReadableTime(String time) throws Exception {
    String body = "{\"messageType\":\"NEW\",\"timestamp\":" + time + "}";
    try (CapturedLog log = CapturedLog.start()) {
      assertThat(validator.validate(Pushes.signed(body))).isNotNull();

      assertThat(log.text())
          .contains("does not have a readable time")
          .doesNotContain("geheim", "2020-01-01");
    }
  }

  @Test
  void refusesOldTimeInSeconds() {
    assertRefused(
        Pushes.signed("{\"messageType\":\"NEW\",\"timestamp\":\"1577836800\"}"), PushOutcome.STALE);
  }

  private void assertRefused(PushRequest request, PushOutcome outcome) {
    assertThatExceptionOfType(PushRefusedException.class)
        .isThrownBy(() -> validator.validate(request))
        .satisfies(e -> assertThat(e.outcome()).isEqualTo(outcome))
        .withMessageNotContaining("geheim");
  }
}
