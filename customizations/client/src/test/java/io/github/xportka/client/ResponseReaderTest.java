package io.github.xportka.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.xportka.api.Operation;
import io.github.xportka.model.UpdateLogisticInfoResponse;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseReaderTest {
  @AutoClose private final RecordingServer server = new RecordingServer();

  @AutoClose private final XportClient client = server.client().maxResponseBytes(100_000).build();

  @Test
  void returnsEnvelopeOfSuccessfulCall() {
    server.respondWith("{\"errorCode\":200,\"errorMsg\":\"\",\"success\":true,\"data\":null}");

    assertThat(call())
        .isEqualTo(
            UpdateLogisticInfoResponse.builder().errorCode(200).errorMsg("").success(true).build());
  }

  @Test
  void keepsUnknownPropertiesOfResponse() {
    server.respondWith("{\"success\":true,\"traceId\":\"t-1\"}");

    assertThat(call().additionalProperties().get("traceId")).hasToString("\"t-1\"");
  }

  @Test
  void exposesPlatformCodeAndMessage() {
    server.respondWith("{\"errorCode\":-1,\"errorMsg\":\"订单不存在\",\"success\":false,\"data\":null}");

    XportApiException refused = failure(XportApiException.class);

    assertThat(refused).hasMessage("updateLogisticInfo was refused: code -1, \"订单不存在\".");
    assertThat(refused.code()).hasValue(-1);
    assertThat(refused.apiMessage()).contains("订单不存在");
    assertThat(refused.requestId()).isEmpty();
    assertThat(refused.status()).isEqualTo(200);
    assertThat(refused.operation()).contains(Operation.UPDATE_LOGISTIC_INFO);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'success':true,'errorCode':500}| code 500",
        "{'success':false,'errorCode':200}| code 200",
        "{'success':false}| no code",
        "{'errorCode':0}| code 0"
      },
      quoteCharacter = '"')
  void treatsContradictoryEnvelopeAsFailure(String json, String expected) {
    server.respondWith(json.replace('\'', '"'));

    assertThat(failure(XportApiException.class))
        .hasMessage("updateLogisticInfo was refused: " + expected + ".");
  }

  @Test
  void sanitizesPlatformMessageInExceptionMessage() {
    String message = "line\nline\u202e\u2028" + "x".repeat(400);
    server.respondWith("{\"success\":false,\"errorMsg\":\"" + message.replace("\n", "\\n") + "\"}");

    XportApiException refused = failure(XportApiException.class);

    assertThat(refused.getMessage())
        .startsWith("updateLogisticInfo was refused: no code, \"line line  x");
    assertThat(refused.getMessage()).endsWith("x…\".");
    assertThat(refused.apiMessage()).contains(message);
  }

  @Test
  void redactsSigningValuesInPlatformMessage() {
    String key = RecordingServer.ACCESS_KEY;
    String signed = key + RecordingServer.TIMESTAMP + RecordingServer.NONCE;
    String message =
        "%s must sign %s%s as %s"
            .formatted(
                RecordingServer.USER_ID,
                signed,
                RecordingServer.ACCESS_SECRET,
                ExpectedDigest.md5(signed + RecordingServer.ACCESS_SECRET)
                    .toLowerCase(Locale.ROOT));
    server.respondWith("{\"success\":false,\"errorCode\":-1,\"errorMsg\":\"" + message + "\"}");

    XportApiException refused = failure(XportApiException.class);

    assertThat(refused)
        .hasMessage(
            "updateLogisticInfo was refused: code -1, \"*** must sign ***"
                + RecordingServer.TIMESTAMP
                + "*** as ***\".");
    assertThat(refused.apiMessage()).contains(message);
  }

  /** Short values and concatenated values are redacted too. */
  @ParameterizedTest
  @ValueSource(strings = {"{accessKey}{timestamp}{nonce}{accessSecret}", "{userId}{accessSecret}"})
  void redactsSignedTextInPlatformMessage(String formula) {
    String key = "k+1/=";
    String secret = "s3c";
    String signed =
        formula
            .replace("{accessKey}", key)
            .replace("{timestamp}", RecordingServer.TIMESTAMP)
            .replace("{nonce}", RecordingServer.NONCE)
            .replace("{userId}", "21")
            .replace("{accessSecret}", secret);
    server.respondWith(
        "{\"success\":false,\"errorMsg\":\"of " + signed + ", key=k%2b1%2F%3D&n=1\"}");

    try (XportClient other = server.client().credentials(key, secret).userId("21").build()) {
      assertThatExceptionOfType(XportApiException.class)
          .isThrownBy(() -> TestCalls.update(other))
          .withMessageEndingWith(", key=***&n=1\".")
          .satisfies(
              refused ->
                  assertThat(refused.getMessage())
                      .doesNotContain(key, secret, RecordingServer.NONCE));
    }
  }

  @Test
  void redactsShortUserIdOnlyAsWholeWord() {
    server.respondWith("{\"success\":false,\"errorMsg\":\"user 21 must not see order 2100\"}");

    try (XportClient other = server.client().userId("21").build()) {
      assertThatExceptionOfType(XportApiException.class)
          .isThrownBy(() -> TestCalls.update(other))
          .withMessageEndingWith("\"user *** must not see order 2100\".");
    }
  }

  @Test
  void readsEnvelopeOfHttpError() {
    server.respondWith(ResponseScript.http(500, "{\"errorCode\":7,\"success\":false}"));

    XportApiException refused = failure(XportApiException.class);

    assertThat(refused.status()).isEqualTo(500);
    assertThat(refused.code()).hasValue(7);
  }

  @Test
  void exposesHeadersOfEveryFailedResponse() {
    server.respondWith(ResponseScript.http(503, "", "Retry-After: 7", "Via: a", "Via: b"));
    assertThat(failure(XportHttpException.class).headers())
        .containsEntry("retry-after", List.of("7"))
        .containsEntry("VIA", List.of("a", "b"));

    server.respondWith(ResponseScript.http(200, "{\"success\":false}", "Trace: 1"));
    assertThat(failure(XportApiException.class).headers()).containsEntry("trace", List.of("1"));

    server.respondWith(ResponseScript.http(200, "<html>", "Trace: 2"));
    assertThat(failure(XportDecodingException.class).headers())
        .containsEntry("trace", List.of("2"));
  }

  @ParameterizedTest
  @CsvSource({
    "400, <html>, ' without an envelope.'",
    "401, '', ' without an envelope.'",
    "404, <html>, ' without an envelope. Check the base URL and the path.'",
    "408, '', ' without an envelope.'",
    "500, '{\"success\":true}', ' although the envelope reports success.'",
    "500, '{\"code\":200,\"data\":[]}', ' although the envelope reports success.'",
    "500, '{\"success\":\"maybe\"}', ' with an unreadable envelope.'",
    "500, '{}', ' without an envelope.'",
    "500, '{', ' without an envelope.'",
    "500, '{\"success\":true}{\"success\":false}', ' without an envelope.'",
    "500, null, ' without an envelope.'",
    "302, '', ' is a redirect, which a signed request must not follow. Check the base URL.'",
  })
  void rejectsHttpErrorRegardlessOfBody(int status, String body, String expected) {
    server.respondWith(ResponseScript.http(status, body));

    XportHttpException failed = failure(XportHttpException.class);

    assertThat(failed).hasMessage("updateLogisticInfo: HTTP " + status + expected);
    assertThat(failed.status()).isEqualTo(status);
    assertThat(failed.body()).isEqualTo(body.getBytes(UTF_8));
    assertThat(failed.operation()).contains(Operation.UPDATE_LOGISTIC_INFO);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "\"\"| has an empty body. Check the base URL",
        "{}| is not an envelope: it has neither a code nor a success flag",
        "null| is not an envelope: it has neither a code nor a success flag",
        "{'data':{}}| is not an envelope: it has neither a code nor a success flag",
        "[]| cannot be read as JSON: the document is not a valid" + " UpdateLogisticInfoResponse",
        "'text'| cannot be read as JSON: the document is not a valid"
            + " UpdateLogisticInfoResponse",
        "<html>| cannot be read as JSON: syntax error at line 1, column 1 (the body looks"
            + " like HTML). Check the base URL",
        "{'success':tr| cannot be read as JSON: syntax error at line 1, column 12",
        "{'success':true| cannot be read as JSON: syntax error at line 1, column 16",
        "{'success':true}}| cannot be read as JSON: syntax error at line 1, column 17",
        "{'success':true} {}| cannot be read as JSON: syntax error at line 1, column 18",
        "{'success':'maybe'}| cannot be read as JSON: property /success is not a"
            + " valid Boolean",
        "{'errorCode':{'a':1}}| cannot be read as JSON: property /errorCode is not a"
            + " valid Integer",
        "{'errorCode':99999999999}| cannot be read as JSON: property /errorCode is"
            + " not of the documented type",
        "{'errorMsg':[]}| cannot be read as JSON: property /errorMsg is not a valid" + " String"
      })
  void namesPositionOfUnreadableJson(String response, String expected) {
    String body = response.replace('\'', '"');
    server.respondWith(body);

    XportDecodingException failed = failure(XportDecodingException.class);

    assertThat(failed).hasMessage("updateLogisticInfo: the response (HTTP 200) %s.", expected);
    assertThat(failed.status()).isEqualTo(200);
    assertThat(failed.body()).isEqualTo(body.getBytes(UTF_8));
    assertThat(failed.operation()).contains(Operation.UPDATE_LOGISTIC_INFO);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0000fffe", "0000007b7f000000", "7b22ffff223a317d", "1f8b0800"})
  void rejectsBytesThatAreNotText(String hex) {
    server.respondWith(ResponseScript.http(200, HexFormat.of().parseHex(hex)));

    assertThat(failure(XportDecodingException.class))
        .hasMessageContaining("cannot be read as JSON: ");
  }

  @Test
  void namesEncodingOfUnreadableBody() {
    server.respondWith(ServerFault.BROTLI.response());
    assertThat(failure(XportDecodingException.class))
        .hasMessage(
            "updateLogisticInfo: the response (HTTP 200) cannot be read as JSON: syntax error at"
                + " line 1, column 2 (its Content-Encoding is br, but only gzip was accepted).");

    server.respondWith(ServerFault.FALSE_GZIP.response());
    assertThat(failure(XportDecodingException.class))
        .hasMessage(
            "updateLogisticInfo: the response (HTTP 200) is not valid gzip, although its"
                + " Content-Encoding is gzip. Check the base URL.");
  }

  @Test
  void rejectsDeeplyNestedJson() {
    server.respondWith("{\"a\":".repeat(2000) + "1" + "}".repeat(2000));

    assertThat(failure(XportDecodingException.class))
        .hasMessageContaining("it exceeds a limit for nesting");
  }

  /** Each token costs more memory than its bytes. */
  @Test
  void limitsNumberOfTokens() {
    try (XportClient patient = server.client().build()) {
      server.respondWith("{\"success\":true,\"data\":[" + "{},".repeat(150_000) + "{}]}");

      assertThat(
              catchThrowableOfType(XportDecodingException.class, () -> TestCalls.update(patient)))
          .hasMessageContaining("it exceeds a limit");
    }
  }

  @Test
  void limitsResponseSize() {
    String success = RecordingServer.SUCCESS;
    server.respondWith(success + " ".repeat(100_000 - success.length()));
    assertThat(call().isSuccess()).isTrue();

    server.respondWith(success + " ".repeat(100_001 - success.length()));
    assertThat(failure(XportDecodingException.class))
        .hasMessage(
            "updateLogisticInfo: the response (HTTP 200) is larger than 100000 bytes. Raise"
                + " maxResponseBytes. The exception keeps the first part of the body only.");
  }

  @Test
  void limitsDecompressedResponseSize() {
    byte[] bomb = ServerFault.gzip(" ".repeat(1_000_000).getBytes(UTF_8));
    server.respondWith(ResponseScript.http(200, bomb, "Content-Encoding: gzip"));

    assertThat(failure(XportDecodingException.class))
        .hasMessageContaining("larger than 100000 bytes");
  }

  private UpdateLogisticInfoResponse call() {
    return TestCalls.update(client);
  }

  private <T extends XportException> T failure(Class<T> type) {
    return catchThrowableOfType(type, this::call);
  }
}
