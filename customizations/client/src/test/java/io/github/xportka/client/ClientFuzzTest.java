package io.github.xportka.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.xportka.api.Operation;
import io.github.xportka.api.SigningScheme;
import io.github.xportka.model.UpdateLogisticInfoResponse;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Fuzz targets for text of the network and of the user. The build runs them on the stored inputs;
 * CONTRIBUTING has the command that searches for new inputs.
 */
class ClientFuzzTest {
  private static final Call CALL =
      Call.of(
          Operation.UPDATE_LOGISTIC_INFO,
          Operation.UPDATE_LOGISTIC_INFO.path(),
          /* isConfirmed= */ true);
  private static final EnvelopeReader READER =
      new EnvelopeReader(new SuccessCodes(Map.of()), 8_000_000, /* failOnOutcome= */ true);
  private static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);
  private static final byte[] BODY = "{\"orderId\":\"订单\"}".getBytes(UTF_8);
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}|[^{}]+");
  private static final Map<String, String> VALUES =
      Map.ofEntries(
          Map.entry("accessKey", "key"),
          Map.entry("accessSecret", "secret"),
          Map.entry("timestamp", "1700000000"),
          Map.entry("nonce", "n"),
          Map.entry("userId", "21"),
          Map.entry("method", "POST"),
          Map.entry("path", "/p"),
          Map.entry("query", "b=2&a=1"),
          Map.entry("sortedParams", "a1b2"),
          Map.entry("body", new String(BODY, UTF_8)),
          Map.entry(
              "bodyMd5", ExpectedDigest.md5(new String(BODY, UTF_8)).toLowerCase(Locale.ROOT)));

  @FuzzTest(maxDuration = "60s")
  void judgesEnvelopesOfTypedAndRawCallsAlike(byte[] body) {
    assertJudgedAlike(body);
  }

  static void assertJudgedAlike(byte[] body) {
    ReceivedResponse response =
        new ReceivedResponse(CALL, 200, Map.of(), body, ReceivedResponse.BodyState.WHOLE);

    XportException raw = failure(READER::readJson, response);
    XportException typed =
        failure(received -> READER.read(received, UpdateLogisticInfoResponse.class), response);

    if (raw == null) { // a record also requires the documented types
      assertThat(typed).isNull();
    } else if (typed == null) {
      assertThat(raw).isNull();
    } else if (raw instanceof XportApiException refused) {
      assertThat(typed)
          .isInstanceOfSatisfying(
              XportApiException.class, same -> assertThat(same.code()).isEqualTo(refused.code()));
    }
  }

  private static @Nullable XportException failure(
      Function<ReceivedResponse, Object> reader, ReceivedResponse response) {
    try {
      assertThat(reader.apply(response)).isNotNull();
      return null;
    } catch (XportException e) {
      assertThat(e).hasNoCause().hasMessageStartingWith("updateLogisticInfo");
      assertThat(e.getMessage()).doesNotContain("\n", "\r");
      return e;
    }
  }

  @FuzzTest(maxDuration = "60s")
  void readsMessagesOrReportsThem(byte[] json) {
    assertReadOrReported(json);
  }

  static void assertReadOrReported(byte[] json) {
    try {
      XportMessage message = XportMessage.readUnverified(json);
      assertThat(message.toString()).doesNotContain("\n", "\r");
      assertThat(message.bodyJson()).isNotNull();
      assertThat(message.body()).isNotNull();
    } catch (XportMessageException e) {
      assertThat(e).hasNoCause();
      assertThat(e.getMessage()).doesNotContain("\n", "\r");
    }
  }

  @FuzzTest(maxDuration = "60s")
  void computesSignatureOfFormula(byte[] text) {
    assertComputed(new String(text, UTF_8));
  }

  static void assertComputed(String formula) {
    SigningFormula parsed;
    try {
      parsed =
          SigningFormula.defaultOf(SigningScheme.HEADER_SIGNATURE)
              .withDigest(SignatureDigest.MD5)
              .withLetterCase(LetterCase.UPPER)
              .withFormula(formula);
    } catch (IllegalArgumentException e) {
      assertThat(expectedText(formula)).isNull();
      return;
    }

    assertThat(
            parsed.compute(
                new SignableRequest(
                    Credentials.of("key", "secret"),
                    "21",
                    "1700000000",
                    "n",
                    "POST",
                    "/p",
                    "b=2&a=1",
                    BODY),
                "b=2&a=1"))
        .isEqualTo(ExpectedDigest.md5(String.valueOf(expectedText(formula))));
  }

  /** Returns the signed text by a second implementation, or null for an invalid formula. */
  private static @Nullable String expectedText(String formula) {
    StringBuilder signed = new StringBuilder();
    Matcher part = PLACEHOLDER.matcher(formula);
    int end = 0;
    boolean hasPlaceholder = false;
    while (part.find() && part.start() == end) {
      String name = part.group(1);
      hasPlaceholder |= name != null;
      String value = name == null ? part.group() : valueOf(name);
      if (value == null) {
        return null;
      }
      signed.append(value);
      end = part.end();
    }
    return end == formula.length() && hasPlaceholder ? signed.toString() : null;
  }

  /** Names of placeholders ignore case. */
  private static @Nullable String valueOf(String name) {
    return VALUES.entrySet().stream()
        .filter(value -> value.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  @FuzzTest(maxDuration = "60s")
  void readsRetryAfterWithoutFailure(byte[] header) {
    String value = new String(header, UTF_8);

    assertThat(RetryAfter.of(Map.of("Retry-After", List.of(value)), NOW))
        .isGreaterThanOrEqualTo(Duration.ZERO);
  }

  @FuzzTest(maxDuration = "60s")
  void redactsSecretInAnyText(byte[] bytes) {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    text.writeBytes(bytes);
    text.writeBytes("s3cr/t+Key=ao-1".getBytes(UTF_8));
    text.writeBytes(bytes);
    Redaction redaction =
        new Redaction(
            Credentials.of("access-key-1", "s3cr/t+Key=ao-1"),
            new Signature(Map.of("signature", "9EBCDF7566CE16F38302933B832254F1"), Map.of()),
            "21",
            "1700000000");

    assertThat(redaction.in(text.toString(UTF_8))).doesNotContain("s3cr/t+Key=ao-1");
  }
}
