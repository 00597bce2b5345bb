package io.github.xportka.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.xportka.api.Operation;
import io.github.xportka.model.UpdateLogisticInfoRequest;
import io.github.xportka.model.UpdateLogisticInfoResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTest {
  @AutoClose private final RecordingServer server = new RecordingServer();

  @AutoClose private final XportClient client = server.client().maxResponseBytes(100_000).build();

  @Test
  void aSuccessIsReturned() {
    server.answers("{\"errorCode\":200,\"errorMsg\":\"\",\"success\":true,\"data\":null}");

    assertThat(call())
        .isEqualTo(
            UpdateLogisticInfoResponse.builder().errorCode(200).errorMsg("").success(true).build());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"success\":true}", "{\"errorCode\":200}"})
  void halfAnEnvelopeIsEnough(String json) {
    server.answers(json);

    assertThat(call().isSuccess()).isTrue();
  }

  @Test
  void membersThatTheSpecDoesNotKnowAreKept() {
    server.answers("{\"success\":true,\"traceId\":\"t-1\"}");

    assertThat(call().additionalMembers().get("traceId")).hasToString("\"t-1\"");
  }

  @Test
  void aCompressedAnswerIsRead() {
    server.answers(
        (request, out) ->
            (request.hasHeader("accept-encoding")
                    ? RecordingServer.http(
                        200, gzip(RecordingServer.SUCCESS), "Content-Encoding: gzip")
                    : RecordingServer.http(200, RecordingServer.SUCCESS))
                .write(request, out));

    assertThat(call().errorCode()).isEqualTo(200);
  }

  @Test
  void aRefusalHandsOnCodeAndMessage() {
    server.answers("{\"errorCode\":-1,\"errorMsg\":\"订单不存在\",\"success\":false,\"data\":null}");

    XportApiException refused = failure(XportApiException.class);

    assertThat(refused).hasMessage("updateLogisticInfo was refused: code -1, \"订单不存在\".");
    assertThat(refused.code()).hasValue(-1);
    assertThat(refused.apiMessage()).contains("订单不存在");
    assertThat(refused.requestId()).isEmpty();
    assertThat(refused.httpStatus()).isEqualTo(200);
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
  void anEnvelopeThatDoesNotSayYesThroughoutIsARefusal(String json, String told) {
    server.answers(json.replace('\'', '"'));

    assertThat(failure(XportApiException.class))
        .hasMessage("updateLogisticInfo was refused: " + told + ".");
  }

  @Test
  void aRefusalsMessageStaysOnOneLineAndIsHandedOnWhole() {
    String said = "line\nline\u202e\u2028" + "x".repeat(400);
    server.answers("{\"success\":false,\"errorMsg\":\"" + said.replace("\n", "\\n") + "\"}");

    XportApiException refused = failure(XportApiException.class);

    assertThat(refused.getMessage())
        .startsWith("updateLogisticInfo was refused: no code, \"line line  x");
    assertThat(refused.getMessage()).endsWith("x…\".");
    assertThat(refused.apiMessage()).contains(said);
  }

  @Test
  void aRefusalsMessageQuotesNothingThatTheRequestWasSignedWith() {
    String key = RecordingServer.ACCESS_KEY;
    String signed = key + RecordingServer.TIMESTAMP + RecordingServer.NONCE;
    String said =
        "%s must sign %s%s as %s"
            .formatted(
                RecordingServer.USER_ID,
                signed,
                RecordingServer.ACCESS_SECRET,
                Digests.md5(signed + RecordingServer.ACCESS_SECRET).toLowerCase(Locale.ROOT));
    server.answers("{\"success\":false,\"errorCode\":-1,\"errorMsg\":\"" + said + "\"}");

    XportApiException refused = failure(XportApiException.class);

    assertThat(refused)
        .hasMessage(
            "updateLogisticInfo was refused: code -1, \"*** must sign ***"
                + RecordingServer.TIMESTAMP
                + "****** as ***\".");
    assertThat(refused.apiMessage()).contains(said);
  }

  /** However short they are, and whatever they are glued to. */
  @ParameterizedTest
  @ValueSource(strings = {"{accessKey}{timestamp}{nonce}{accessSecret}", "{userId}{accessSecret}"})
  void aRefusalsMessageDoesNotQuoteWhatTheSignatureWasComputedFrom(String formula) {
    String key = "k+1/=";
    String secret = "s3c";
    String signed =
        formula
            .replace("{accessKey}", key)
            .replace("{timestamp}", RecordingServer.TIMESTAMP)
            .replace("{nonce}", RecordingServer.NONCE)
            .replace("{userId}", "21")
            .replace("{accessSecret}", secret);
    server.answers("{\"success\":false,\"errorMsg\":\"of " + signed + ", key=k%2b1%2F%3D&n=1\"}");

    try (XportClient other = server.client().credentials(key, secret).userId("21").build()) {
      assertThatExceptionOfType(XportApiException.class)
          .isThrownBy(() -> call(other))
          .withMessageEndingWith(", key=***&n=1\".")
          .satisfies(
              refused ->
                  assertThat(refused.getMessage())
                      .doesNotContain(key, secret, RecordingServer.NONCE));
    }
  }

  @Test
  void aShortUserIdIsTakenOutOfARefusalsMessageWhereItStandsAlone() {
    server.answers("{\"success\":false,\"errorMsg\":\"user 21 must not see order 2100\"}");

    try (XportClient other = server.client().userId("21").build()) {
      assertThatExceptionOfType(XportApiException.class)
          .isThrownBy(() -> call(other))
          .withMessageEndingWith("\"user *** must not see order 2100\".");
    }
  }

  @Test
  void aRefusalMayComeWithAnHttpError() {
    server.answers(RecordingServer.http(500, "{\"errorCode\":7,\"success\":false}"));

    XportApiException refused = failure(XportApiException.class);

    assertThat(refused.httpStatus()).isEqualTo(500);
    assertThat(refused.code()).hasValue(7);
  }

  @Test
  void everyAnswerThatIsNoSuccessHandsOnItsHeaders() {
    server.answers(RecordingServer.http(503, "", "Retry-After: 7", "Via: a", "Via: b"));
    assertThat(failure(XportHttpException.class).headers())
        .containsEntry("retry-after", List.of("7"))
        .containsEntry("VIA", List.of("a", "b"));

    server.answers(RecordingServer.http(200, "{\"success\":false}", "Trace: 1"));
    assertThat(failure(XportApiException.class).headers()).containsEntry("trace", List.of("1"));

    server.answers(RecordingServer.http(200, "<html>", "Trace: 2"));
    assertThat(failure(XportDecodingException.class).headers())
        .containsEntry("trace", List.of("2"));
  }

  @ParameterizedTest
  @CsvSource({
    "400, <html>, ' and no envelope.'",
    "401, '', ' and no envelope.'",
    "404, <html>, ' and no envelope: check the base URL and the path.'",
    "408, '', ' and no envelope.'",
    "500, '{\"success\":true}', ' and no envelope.'",
    "500, '{', ' and no envelope.'",
    "500, null, ' and no envelope.'",
    "302, '', ', a redirect, and a signed request must not follow one: check the base URL.'",
  })
  void anHttpErrorIsNoSuccessWhateverItsBodySays(int status, String body, String told) {
    server.answers(RecordingServer.http(status, body));

    XportHttpException failed = failure(XportHttpException.class);

    assertThat(failed).hasMessage("updateLogisticInfo was answered with HTTP " + status + told);
    assertThat(failed.status()).isEqualTo(status);
    assertThat(failed.body()).isEqualTo(body.getBytes(UTF_8));
    assertThat(failed.operation()).contains(Operation.UPDATE_LOGISTIC_INFO);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{}| JSON that is no envelope: it says neither success nor failure",
        "null| JSON that is no envelope: it says neither success nor failure",
        "{'data':{}}| JSON that is no envelope: it says neither success nor failure",
        "[]| a body that cannot be read as JSON: the whole is not a valid"
            + " UpdateLogisticInfoResponse",
        "'text'| a body that cannot be read as JSON: the whole is not a valid"
            + " UpdateLogisticInfoResponse",
        "<html>| a body that cannot be read as JSON: it breaks at line 1, column 1 (it looks like"
            + " HTML: check the base URL)",
        "{'success':tr| a body that cannot be read as JSON: it breaks at line 1, column 12",
        "{'success':true| a body that cannot be read as JSON: it breaks at line 1, column 16",
        "{'success':true}}| a body that cannot be read as JSON: it breaks at line 1, column 17",
        "{'success':true} {}| a body that cannot be read as JSON: the whole is not a valid"
            + " UpdateLogisticInfoResponse",
        "{'success':'maybe'}| a body that cannot be read as JSON: the member /success is not a"
            + " valid Boolean",
        "{'errorCode':{'a':1}}| a body that cannot be read as JSON: the member /errorCode is not a"
            + " valid Integer",
        "{'errorCode':99999999999}| a body that cannot be read as JSON: the member /errorCode is"
            + " not what it should be",
        "{'errorMsg':[]}| a body that cannot be read as JSON: the member /errorMsg is not a valid"
            + " String"
      })
  void whatCannotBeReadSaysWhere(String answer, String told) {
    String body = answer.replace('\'', '"');
    server.answers(body);

    XportDecodingException failed = failure(XportDecodingException.class);

    assertThat(failed).hasMessage("updateLogisticInfo was answered with HTTP 200 and %s.", told);
    assertThat(failed.status()).isEqualTo(200);
    assertThat(failed.body()).isEqualTo(body.getBytes(UTF_8));
    assertThat(failed.operation()).contains(Operation.UPDATE_LOGISTIC_INFO);
  }

  @Test
  void anEmptyBodyCannotBeRead() {
    server.answers("");

    assertThat(failure(XportDecodingException.class))
        .hasMessage(
            "updateLogisticInfo was answered with HTTP 200 and an empty body: check the base URL.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0000fffe", "0000007b7f000000", "7b22ffff223a317d", "1f8b0800"})
  void bytesThatAreNoTextCannotBeRead(String hex) {
    server.answers(RecordingServer.http(200, HexFormat.of().parseHex(hex)));

    assertThat(failure(XportDecodingException.class))
        .hasMessageContaining("a body that cannot be read as JSON: ");
  }

  @Test
  void jsonThatIsNestedTooDeepCannotBeRead() {
    server.answers("{\"a\":".repeat(2000) + "1" + "}".repeat(2000));

    assertThat(failure(XportDecodingException.class))
        .hasMessageContaining("it is nested too deeply");
  }

  @Test
  void anAnswerOfTheLargestSizeIsReadAndOneByteMoreIsNot() {
    String success = RecordingServer.SUCCESS;
    server.answers(success + " ".repeat(100_000 - success.length()));
    assertThat(call().isSuccess()).isTrue();

    server.answers(success + " ".repeat(100_001 - success.length()));
    assertThat(failure(XportDecodingException.class))
        .hasMessage(
            "updateLogisticInfo was answered with HTTP 200 and more than 100000 bytes, the most"
                + " that the client was told to read: raise maxResponseBytes.");
  }

  @Test
  void theSizeOfACompressedAnswerIsThatOfItsText() {
    server.answers(
        (request, out) ->
            RecordingServer.http(200, gzip(" ".repeat(1_000_000)), "Content-Encoding: gzip")
                .write(request, out));

    assertThat(failure(XportDecodingException.class))
        .hasMessageContaining("more than 100000 bytes");
  }

  private UpdateLogisticInfoResponse call() {
    return call(client);
  }

  private static UpdateLogisticInfoResponse call(XportClient client) {
    return client
        .warehouseLogistics()
        .updateLogisticInfo(UpdateLogisticInfoRequest.builder().orderId("21").build());
  }

  private <T extends XportException> T failure(Class<T> type) {
    return catchThrowableOfType(type, this::call);
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
      gzip.write(text.getBytes(UTF_8));
    }
    return compressed.toByteArray();
  }
}
