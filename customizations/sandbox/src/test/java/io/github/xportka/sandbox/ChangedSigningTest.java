package io.github.xportka.sandbox;

import static io.github.xportka.sandbox.SandboxFixtures.call;
import static io.github.xportka.sandbox.SandboxFixtures.client;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.xportka.api.Operation;
import io.github.xportka.api.SigningScheme;
import io.github.xportka.client.LetterCase;
import io.github.xportka.client.SignatureDigest;
import io.github.xportka.client.SignatureEncoding;
import io.github.xportka.client.SigningFormula;
import io.github.xportka.client.TimestampUnit;
import io.github.xportka.client.XportApiException;
import io.github.xportka.client.XportClient;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sandbox and client with the same change of the signature. */
class ChangedSigningTest {
  private static final SigningScheme SCHEME = Operation.UPDATE_LOGISTIC_INFO.signingScheme();
  private static final SigningFormula DEFAULT = SigningFormula.defaultOf(SCHEME);

  private final TestClock clock = new TestClock("2026-11-24T10:00:00.750Z");

  @ParameterizedTest
  @EnumSource
  void supportsEveryDigestAndCase(SignatureDigest digest) {
    for (LetterCase letterCase : LetterCase.values()) {
      assertAccepted(DEFAULT.withDigest(digest).withLetterCase(letterCase));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{path}{bodyMd5}",
        "{accessKey}&{accessSecret}&{timestamp}&{nonce}&{userId}&{path}&{body}&{bodyMd5}",
        "前缀{ACCESSKEY}{BodyMD5}后缀",
        "constant {nonce}"
      })
  void supportsEveryPlaceholderAndConstantText(String formula) {
    assertAccepted(DEFAULT.withDigest(SignatureDigest.HMAC_SHA256).withFormula(formula));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{accessKey}",
        "{accessSecret}",
        "{timestamp}",
        "{nonce}",
        "{userId}",
        "{method}",
        "{path}",
        "{query}",
        "{sortedParams}",
        "{body}",
        "{bodyMd5}"
      })
  void supportsPlaceholderInEveryEncodingAndCase(String placeholder) {
    for (SignatureEncoding encoding : SignatureEncoding.values()) {
      for (LetterCase letterCase : LetterCase.values()) {
        assertAccepted(
            DEFAULT
                .withFormula(placeholder + "{accessSecret}")
                .withEncoding(encoding)
                .withLetterCase(letterCase));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "{method}, {path}",
    "{query}, {sortedParams}",
    "{sortedParams}, {query}",
    "{bodyMd5}, {body}"
  })
  void distinguishesPlaceholders(String expected, String sent) {
    try (XportSandbox sandbox =
        XportSandbox.builder().signingFormula(SCHEME, DEFAULT.withFormula(expected)).start()) {
      assertThatExceptionOfType(XportApiException.class)
          .isThrownBy(
              () -> call(client(sandbox).signingFormula(SCHEME, DEFAULT.withFormula(sent))));
    }
  }

  @Test
  void refusesSignatureOfOtherFormula() {
    SigningFormula changed =
        DEFAULT.withDigest(SignatureDigest.HMAC_SHA256).withFormula("{path}{bodyMd5}");
    try (XportSandbox sandbox = XportSandbox.builder().signingFormula(SCHEME, changed).start()) {
      assertThatExceptionOfType(XportApiException.class)
          .isThrownBy(() -> call(client(sandbox)))
          .withMessageContaining("UPPER(HMAC-SHA256({path}{bodyMd5}))");
    }
  }

  @Test
  void checksWindowInMilliseconds() {
    try (XportSandbox sandbox =
        XportSandbox.builder().clock(clock).timestampUnit(TimestampUnit.MILLISECONDS).start()) {
      Duration window = Duration.ofSeconds(SCHEME.timestampWindowSeconds());

      XportClient.Builder client = client(sandbox).timestampUnit(TimestampUnit.MILLISECONDS);
      call(client.clock(clock.shifted(window)));
      call(client.clock(clock.shifted(window.negated())));

      client.clock(clock.shifted(window.plusMillis(1).negated()));
      assertThatExceptionOfType(XportApiException.class)
          .isThrownBy(() -> call(client))
          .withMessageContaining("is 600.001 seconds behind");
    }
  }

  private static void assertAccepted(SigningFormula formula) {
    try (XportSandbox sandbox = XportSandbox.builder().signingFormula(SCHEME, formula).start()) {
      call(client(sandbox).signingFormula(SCHEME, formula));
    }
  }
}
