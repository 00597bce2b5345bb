package io.github.xportka.client;

import static io.github.xportka.client.ResponseScript.http;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.api.SigningScheme;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls to paths that are not in the spec. */
class RawPathCallTest {
  private static final String PATH = "/open/new/operation";

  @AutoClose private final RecordingServer server = new RecordingServer();
  @AutoClose private final XportClient client = server.client().build();

  @Test
  void signsPostInHeaders() throws IOException {
    client.raw().post(PATH, tree("{\"订单\":1}"));

    ReceivedRequest sent = server.onlyRequest();
    assertThat(sent.requestLine()).isEqualTo("POST " + PATH + " HTTP/1.1");
    assertThat(sent.bodyText()).isEqualTo("{\"订单\":1}");
    assertThat(sent.header("content-type")).isEqualTo("application/json");
    assertThat(sent.header("signature")).matches("[0-9A-F]{32}");
  }

  @Test
  void sendsGetWithoutBody() {
    client.raw().get(PATH);

    ReceivedRequest sent = server.onlyRequest();
    assertThat(sent.requestLine()).isEqualTo("GET " + PATH + " HTTP/1.1");
    assertThat(sent.body()).isEmpty();
    assertThat(sent.header("signature")).matches("[0-9A-F]{32}");
  }

  @Test
  void encodesQueryParameters() {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("订单", "a b&c=+/?");
    query.put("n", "");
    client.raw().get(PATH, query);
    client.raw().get(SigningScheme.QUERY_SIGNATURE, PATH, query);

    String sent = "GET " + PATH + "?%E8%AE%A2%E5%8D%95=a%20b%26c%3D%2B%2F%3F&n=";
    assertThat(server.requests().get(0).requestLine()).isEqualTo(sent + " HTTP/1.1");
    assertThat(server.requests().get(1).requestLine()).startsWith(sent + "&timestamp=1700000000&");
  }

  @Test
  void rejectsSigningParameterInQuery() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> client.raw().get(PATH, Map.of("sign", "x")))
        .withMessage("The parameter 'sign' is reserved for signing. Leave it out.");
    assertThat(server.requests()).isEmpty();
  }

  @Test
  @SuppressWarnings("NullAway") // a caller without a null checker
  void namesQueryParameterThatIsNull() {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("page", null);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> client.raw().get(PATH, query))
        .withMessage("The parameter 'page' is null. Pass a value.");
  }

  @Test
  void signsWithChosenScheme() {
    client.raw().post(SigningScheme.QUERY_SIGNATURE, PATH, null);
    client.raw().get(SigningScheme.QUERY_SIGNATURE, PATH, Map.of());

    assertThat(server.requests())
        .extracting(ReceivedRequest::requestLine)
        .allSatisfy(line -> assertThat(line).contains("?timestamp=", "&sign="));
  }

  @Test
  void signsKnownPathWithSchemeOfOperation() {
    client.raw().post("/open/pp/logistics/updateLogisticInfo", null);

    assertThat(server.onlyRequest().requestLine()).contains("&sign=");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"errorCode\":200,\"success\":true}|200|",
        "{\"code\":200,\"msg\":\"成功\",\"requestId\":\"r-1\",\"data\":{}}|200|r-1",
        "{\"code\":200,\"msg\":\"ok\"}|200|",
      })
  void readsEveryEnvelopeShape(String json, int code, String requestId) throws IOException {
    server.respondWith(json);

    JsonEnvelope received = client.raw().post(PATH, null);

    assertThat(received.isSuccess()).isTrue();
    assertThat(received.envelopeCode()).isEqualTo(code);
    assertThat(received.envelopeRequestId()).isEqualTo(requestId);
    assertThat(received.json()).isEqualTo(tree(json));
  }

  @Test
  void namesPathAndRequestIdInApiException() {
    server.respondWith("{\"code\":17,\"msg\":\"no\",\"requestId\":\"r-1\"}");

    assertThatExceptionOfType(XportApiException.class)
        .isThrownBy(() -> client.raw().post(PATH, null))
        .withMessage("POST " + PATH + " was refused: code 17, \"no\" (request id r-1).")
        .satisfies(refused -> assertThat(refused.operation()).isEmpty());
  }

  @Test
  void throwsHttpException() {
    server.respondWith(http(404, "nothing here"));

    assertThatExceptionOfType(XportHttpException.class)
        .isThrownBy(() -> client.raw().get(PATH))
        .withMessageStartingWith("GET " + PATH + ": HTTP 404");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"data\":1}", "[]", "\"code\""})
  void rejectsJsonWithoutEnvelope(String json) {
    server.respondWith(json);

    assertThatExceptionOfType(XportDecodingException.class)
        .isThrownBy(() -> client.raw().get(PATH))
        .withMessageContaining("is not an envelope");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "open", "//evil.example.com/x", "/a?b=c", "/a b", "/../admin/.."})
  void rejectsMalformedPath(String path) {
    assertThatIllegalArgumentException().isThrownBy(() -> client.raw().post(path, null));
    assertThatIllegalArgumentException().isThrownBy(() -> client.raw().get(path));
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void hidesResponseInToString() {
    server.respondWith("{\"code\":200,\"msg\":\"li-si\",\"data\":\"zhang-san\"}");

    assertThat(client.raw().get(PATH)).hasToString("JsonEnvelope[code=200]");
  }

  private static JsonNode tree(String json) throws IOException {
    return XportJson.reader(JsonNode.class).readTree(json);
  }
}
