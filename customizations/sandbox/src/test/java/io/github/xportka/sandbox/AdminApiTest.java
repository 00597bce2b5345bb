package io.github.xportka.sandbox;

import static io.github.xportka.sandbox.SandboxFixtures.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.api.Operation;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdminApiTest {
  private static final Operation PAY = Operation.PAY_ORDER;

  @AutoClose
  private final XportSandbox sandbox = XportSandbox.builder().verifySignatures(false).start();

  private HttpResponse<byte[]> admin(String method, String name, String body) {
    return TestRequest.bare(sandbox, method, "/__xport/" + name).body(body).send();
  }

  private void post(String name, String body) {
    HttpResponse<byte[]> response = admin("POST", name, body);
    assertThat(response.body()).asString(UTF_8).isEqualTo("{}");
    assertThat(response.statusCode()).isEqualTo(200);
  }

  private boolean pays() {
    return TestRequest.unsigned(sandbox, PAY).sendFor(PAY).isSuccess();
  }

  @Test
  void restoresSnapshot() {
    byte[] snapshot = admin("GET", "snapshot", "").body();
    assertThat(pays()).isTrue();
    assertThat(pays()).isFalse();

    post("restore", new String(snapshot, UTF_8));

    assertThat(pays()).isTrue();
  }

  @Test
  void resetsState() {
    assertThat(pays()).isTrue();

    post("reset", "");

    assertThat(pays()).isTrue();
    assertThat(sandbox.requests()).hasSize(1);
  }

  @Test
  void entersAndLeavesProviderState() {
    String state =
        "{\"action\":\"%s\",\"state\":\"order {orderId} is paid\","
            + "\"params\":{\"orderId\":\"2257164624870311973\"}}";
    post("provider-states", state.formatted("setup"));
    assertThat(pays()).isFalse();

    post("provider-states", state.formatted("teardown"));
    assertThat(pays()).isTrue();
  }

  @Test
  void makesPlannedFailure() {
    post("failures", "{\"operation\":\"payOrder\",\"failure\":\"status:503\",\"calls\":2}");

    assertThat(TestRequest.unsigned(sandbox, PAY).send().statusCode()).isEqualTo(503);
    assertThat(TestRequest.unsigned(sandbox, PAY).send().statusCode()).isEqualTo(503);
    assertThat(pays()).isTrue();
  }

  @Test
  void validatesPlannedResponse() {
    String invalid = "{\"operation\":\"payOrder\",\"body\":{\"code\":\"text\"}";

    HttpResponse<byte[]> refused = admin("POST", "responses", invalid + "}");

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body())
        .asString(UTF_8)
        .contains("/code: ", "\\\"invalid\\\": true")
        .doesNotContain("respondInvalid");
    post("responses", invalid + ",\"invalid\":true,\"untilReset\":true}");
    assertThat(TestRequest.unsigned(sandbox, PAY).send().body())
        .asString(UTF_8)
        .isEqualTo("{\"code\":\"text\"}");
  }

  @Test
  void triggersEventAndListsPushes() throws IOException {
    post("events", "{\"event\":\"cancel\",\"orderId\":\"2257164624870311973\"}");

    JsonNode pushes = json(admin("GET", "pushes", "").body());
    assertThat(pushes.at("/pushes/0/messageType").textValue()).isEqualTo("ORDER_CANCEL");
    assertThat(pushes.at("/pushes/0/state").textValue()).isEqualTo("NO_CALLBACK");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          reset/all | {}                                            | 404 | does not have 'POST reset/all'
          events    | {"event":"cancel","orderId":"does not exist"} | 409 | does not exist
          failures  | not JSON                                      | 400 | not valid JSON
          """)
  void returnsStatusOfRefusal(String name, String body, int status, String problem)
      throws IOException {
    HttpResponse<byte[]> response = admin("POST", name, body);

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(json(response.body()).path("problem").asText())
        .contains(problem)
        .doesNotContain("Exception");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          callback        | {"url":"file:/etc/passwd"}    | not on this machine
          callback        | {"url":"http://example.com/"} | not on this machine
          callback        | {"url":"http://user:secret@127.0.0.1/"} | user name or a password
          callback        | {"uri":"http://127.0.0.1/"}   | the property 'uri' is unknown
          events          | {"event":"FOO","orderId":"1"} | event 'FOO' is unknown. Use one of [PAY
          events          | {"event":"PAY","orderId":[]}  | /orderId: must be a string
          failures        | []                            | the top level: must be an object
          failures        | {"operation":"payOrder"}      | the required property 'failure' is missing
          failures        | {"operation":"payOrder","failure":"none"} | failure 'none' is unknown
          failures        | {"operation":"payOrder","failure":"drop","cals":2} | the property 'cals' is unknown
          failures        | {"operation":"payOrder","failure":"drop","calls":"x"} | /calls: must be an integer
          failures        | {"operation":"payOrder","failure":"drop","calls":1.5} | /calls: must be an integer
          failures        | {"operation":"payOrder","failure":"drop","calls":0} | calls is 0. Use a number from 1
          failures        | {"operation":"none","failure":"drop"} | Use an operation id of the spec
          failures        | {"operation":"payOrders","failure":"drop"} | Similar: payOrder
          messages        | ``                            | the required property 'messageType' is missing
          messages        | {}                            | the required property 'messageType' is missing
          messages        | []                            | must be an object
          messages        | "text"                        | must be an object
          messages        | {"messageType":null}          | /messageType: must be a string
          messages        | {"messageType":5}             | /messageType: must be a string
          provider-states | []                            | must be an object
          provider-states | {}                            | the required property 'state' is missing
          provider-states | {"state":5}                   | /state: must be a string
          provider-states | {"state":"unknown"}           | unknown
          provider-states | {"state":"{operationId} is refused","params":{"operationId":"payOrdr"}} | Use one of: payOrder.
          responses       | {"operation":"payOrder"}      | the required property 'body' is missing
          responses       | {"operation":"payOrder","body":{},"invalid":"yes"} | /invalid: must be a boolean
          restore         | []                            | Use a state file or a snapshot
          restore         | {}                            | Use a state file or a snapshot
          seed            | []                            | does not contain a product
          seed            | {}                            | does not contain a product
          seed            | {"products":[]}               | does not contain a product
          """)
  void explainsInvalidBody(String name, String body, String problem) throws IOException {
    HttpResponse<byte[]> response = admin("POST", name, body);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(json(response.body()).path("problem").asText())
        .contains(problem)
        .doesNotContain("Exception", "io.github", "secret");
    assertThat(sandbox.pushes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",\"detail\":\"\"", ",\"detail\":5000"})
  void acceptsDetailAsTextOrNumber(String detail) {
    String event = detail.endsWith("0") ? "CHANGE_PRICE" : "CANCEL";

    post("events", "{\"event\":\"" + event + "\",\"orderId\":2257164624870311973" + detail + "}");
  }

  @Test
  void namesStateFileThatCannotBeWritten(@TempDir Path folder) throws IOException {
    Path file = Files.createDirectory(folder.resolve("removed")).resolve("state.json");
    try (XportSandbox own = XportSandbox.builder().stateFile(file).start()) {
      Files.delete(file);
      Files.delete(file.resolveSibling("state.json.lock"));
      Files.delete(file.getParent());

      HttpResponse<byte[]> response = TestRequest.bare(own, "POST", "/__xport/reset").send();

      assertThat(response.statusCode()).isEqualTo(500);
      assertThat(json(response.body()).path("problem").asText())
          .isEqualTo("The state file " + file + " cannot be written. Check the folder.");
    }
  }

  @Test
  void refusesTooLargeBody() {
    int limit = LimitedBody.Limits.of(Runtime.getRuntime().maxMemory()).maxBytes();

    HttpResponse<byte[]> response = admin("POST", "restore", " ".repeat(limit + 1));

    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(response.body()).asString(UTF_8).contains("The body exceeds " + limit + " bytes");
  }

  @Test
  void replacesProducts() {
    post(
        "seed",
        "{\"products\":[{\"detail\":{\"offerId\":5,\"productSkuInfos\":"
            + "[{\"specId\":\"s\",\"skuId\":6,\"amountOnSale\":3,\"price\":\"1.00\"}]}}]}");

    assertThat(
            TestRequest.unsigned(sandbox, Operation.PREVIEW_ORDER)
                .sendFor(Operation.PREVIEW_ORDER)
                .envelopeMessage())
        .contains("does not exist");
  }

  @Test
  void acceptsMessageWithoutBody() throws IOException {
    post("messages", "{\"messageType\":\"X\"}");

    assertThat(json(admin("GET", "pushes", "").body()).at("/pushes/0/messageType").asText())
        .isEqualTo("X");
  }

  @Test
  void listsNoPushes() {
    assertThat(admin("GET", "pushes", "").body()).asString(UTF_8).isEqualTo("{\"pushes\":[]}");
  }

  @Test
  void acceptsEmptyNameOfProviderState() {
    post("provider-states", "{\"action\":\"setup\",\"state\":\"\",\"params\":{}}");
  }

  /** A page in a browser must not read the state. */
  @ParameterizedTest
  @ValueSource(strings = {"Host: evil.example", "Host: 127.0.0.1\r\nOrigin: http://evil.example"})
  void rejectsPagesInBrowser(String headers) throws IOException {
    String request =
        "GET /__xport/snapshot HTTP/1.1\r\n" + headers + "\r\nConnection: close\r\n\r\n";

    assertThat(SandboxFixtures.sendRaw(sandbox, request)).startsWith("HTTP/1.1 403");
  }

  @Test
  void recordsNoAdminRequest() {
    admin("GET", "snapshot", "");

    assertThat(sandbox.requests()).isEmpty();
  }
}
