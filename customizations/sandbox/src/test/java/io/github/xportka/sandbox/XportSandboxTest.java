package io.github.xportka.sandbox;

import static io.github.xportka.sandbox.SandboxFixtures.client;
import static io.github.xportka.sandbox.SandboxFixtures.documentedRequest;
import static io.github.xportka.sandbox.SandboxFixtures.json;
import static io.github.xportka.sandbox.SandboxFixtures.requestExample;
import static io.github.xportka.sandbox.SandboxFixtures.responseExample;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.xportka.api.Operation;
import io.github.xportka.client.XportApiException;
import io.github.xportka.client.XportClient;
import io.github.xportka.client.XportHttpException;
import io.github.xportka.model.UpdateLogisticInfoRequest;
import io.github.xportka.model.UpdateLogisticInfoResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class XportSandboxTest {
  private static final Operation OPERATION = Operation.UPDATE_LOGISTIC_INFO;

  @AutoClose private final XportSandbox sandbox = XportSandbox.start();
  @AutoClose private final XportClient client = SandboxFixtures.client(sandbox).build();

  @Test
  void returnsDocumentedExampleToTypedCall() {
    UpdateLogisticInfoResponse response = call();

    assertThat(response.isSuccess()).isTrue();
    assertThat(response.envelopeCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @EnumSource
  void acceptsDocumentedRequestOfEveryOperation(Operation operation) throws IOException {
    TestRequest request = TestRequest.signed(sandbox, operation, Clock.systemUTC());

    HttpResponse<byte[]> response = request.send();

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(SandboxFixtures.spec(operation).validateResponse(json(response.body()))).isEmpty();
    sandbox.reset();
    assertThat(request.sendFor(operation).isSuccess()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void refusesEveryOperationInItsEnvelope(Operation operation) {
    assertThat(TestRequest.unsigned(sandbox, operation).sendFor(operation))
        .satisfies(
            envelope -> {
              assertThat(envelope.envelopeCode()).isEqualTo(Refusal.MISSING_PARAMETER.code());
              assertThat(envelope.isSuccess()).isFalse();
              assertThat(envelope.envelopeMessage()).startsWith("Missing or empty: the ");
            });
  }

  @Test
  void recordsReceivedRequest() throws IOException {
    call();

    ReceivedRequest received = sandbox.requests().get(0);
    assertThat(sandbox.requests()).hasSize(1);
    assertThat(received.operation()).contains(OPERATION);
    assertThat(received.method()).isEqualTo(OPERATION.method());
    assertThat(received.path()).isEqualTo(OPERATION.path());
    assertThat(received.headers().get("CONTENT-type")).containsExactly("application/json");
    assertThat(json(received.body())).isEqualTo(requestExample(OPERATION));
  }

  @Test
  void redactsSignatureAndBodyInToString() {
    call();

    ReceivedRequest received = sandbox.requests().get(0);
    OPERATION
        .signingScheme()
        .parameters()
        .forEach(parameter -> assertThat(received.toString()).contains(parameter.name() + "="));
    assertThat(received.toString())
        .contains(OPERATION.path(), "=***", " bytes of body")
        .doesNotContain("SF1234521212678", XportSandbox.TEST_ACCESS_KEY)
        .doesNotContain(received.headers().get("nonce-str"));
  }

  @Test
  void keepsChineseAndEmojiOfBody() {
    String text = "顺丰 𠮷野家 👩‍👩‍👧 é";
    sandbox.respond(OPERATION, responseExample(OPERATION, "documented"));
    client
        .warehouseLogistics()
        .updateLogisticInfo(UpdateLogisticInfoRequest.builder().orderId(text).build());

    assertThat(sandbox.requests().get(0).body())
        .isEqualTo(("{\"orderId\":\"" + text + "\"}").getBytes(UTF_8));
  }

  @Test
  void acceptsBodyOfFiveMegabytes() {
    String text = "双".repeat(5 * 1024 * 1024 / 3);
    sandbox.respond(OPERATION, responseExample(OPERATION, "documented"));

    client
        .warehouseLogistics()
        .updateLogisticInfo(UpdateLogisticInfoRequest.builder().orderId(text).build());

    assertThat(sandbox.requests().get(0).body()).hasSizeGreaterThan(5_000_000);
  }

  @Test
  void handlesParallelCalls() throws Exception {
    Callable<UpdateLogisticInfoResponse> call = this::call;
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      for (Future<?> done : threads.invokeAll(Collections.nCopies(400, call))) {
        done.get();
      }
    } finally {
      threads.shutdown();
    }
    assertThat(sandbox.requests()).hasSize(400);
  }

  @Test
  void suggestsPathsForUnknownPath() throws IOException {
    HttpResponse<byte[]> response =
        TestRequest.bare(sandbox, OPERATION.method(), "/api" + OPERATION.path()).send();

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(json(response.body()).path("problem").textValue())
        .contains("No operation has this path");
    assertThat(json(response.body()).path("nearest").path(0).textValue())
        .isEqualTo(OPERATION.method() + " " + OPERATION.path());
  }

  @Test
  void namesMethodOfKnownPath() throws IOException {
    HttpResponse<byte[]> response = TestRequest.bare(sandbox, "GET", OPERATION.path()).send();

    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.headers().firstValue("Allow")).contains(OPERATION.method());
    assertThat(json(response.body()).path("problem").textValue())
        .contains("Use " + OPERATION.method());
  }

  @Test
  void refusesOneCallWithSpecExample() {
    sandbox.refuse(OPERATION);

    JsonNode refused = responseExample(OPERATION, "refused");
    assertThatExceptionOfType(XportApiException.class)
        .isThrownBy(this::call)
        .satisfies(e -> assertThat(refused.toString()).contains(e.apiMessage().orElseThrow()));
    assertThat(call().isSuccess()).isTrue();
  }

  @Test
  void keepsLastingResponseUntilReset() {
    sandbox.respond(OPERATION, 503, "<html>".getBytes(UTF_8)).untilReset();

    assertThatExceptionOfType(XportHttpException.class).isThrownBy(this::call);
    assertThatExceptionOfType(XportHttpException.class)
        .isThrownBy(this::call)
        .satisfies(
            e -> {
              assertThat(e.status()).isEqualTo(503);
              assertThat(e.body()).asString(UTF_8).isEqualTo("<html>");
            });
    sandbox.reset();
    assertThat(call().isSuccess()).isTrue();
  }

  @Test
  void sendsResponsesForOneCallBeforeLastingResponse() {
    JsonNode success = responseExample(OPERATION, "documented");
    sandbox.refuse(OPERATION).untilReset();
    sandbox.respond(OPERATION, 502, new byte[0]);
    sandbox.respond(OPERATION, success);

    assertThatExceptionOfType(XportHttpException.class).isThrownBy(this::call);
    assertThat(call().isSuccess()).isTrue();
    assertThatExceptionOfType(XportApiException.class).isThrownBy(this::call);
    assertThatExceptionOfType(XportApiException.class).isThrownBy(this::call);
  }

  @Test
  void keepsPlannedResponseAfterRefusedRequest() {
    sandbox.respond(OPERATION, 502, new byte[0]);

    TestRequest.unsigned(sandbox, OPERATION).sendFor(OPERATION);

    assertThatExceptionOfType(XportHttpException.class).isThrownBy(this::call);
  }

  @Test
  void sendsPlannedBytes() throws IOException {
    JsonNode planned = JsonNodeFactory.instance.objectNode().put("圆通", "👍");
    sandbox.respondInvalid(OPERATION, planned);

    HttpResponse<byte[]> response =
        TestRequest.signed(sandbox, OPERATION, Clock.systemUTC()).send();

    assertThat(response.body()).isEqualTo("{\"圆通\":\"👍\"}".getBytes(UTF_8));
  }

  @Test
  void clearsRequestsOnReset() {
    call();

    sandbox.reset();

    assertThat(sandbox.requests()).isEmpty();
  }

  @Test
  void listensOnLoopbackAddress() {
    assertThat(sandbox.baseUrl()).isEqualTo("http://127.0.0.1:" + sandbox.port());
    assertThat(sandbox).hasToString("XportSandbox[" + sandbox.baseUrl() + "]");
  }

  @Test
  void reportsPortInUse() {
    XportSandbox.Builder builder = XportSandbox.builder().port(sandbox.port());

    assertThatIllegalStateException()
        .isThrownBy(builder::start)
        .withMessage(
            "The sandbox cannot listen at 127.0.0.1:%d. Choose another port, or 0 for any free"
                + " port.",
            sandbox.port());
  }

  @RepeatedTest(20)
  void releasesPortOnClose() {
    XportSandbox first = XportSandbox.start();
    first.close();
    first.close();

    try (XportSandbox second = XportSandbox.builder().port(first.port()).start()) {
      assertThat(second.port()).isEqualTo(first.port());
    }
  }

  static Stream<Arguments> invalidSettings() {
    return Stream.of(
        setting(builder -> builder.port(65536), "The port 65536 is out of range"),
        setting(builder -> builder.userId(" "), "user id"),
        setting(builder -> builder.userId("a b"), "user id"),
        setting(builder -> builder.credentials("key", "se cret"), "access secret"),
        setting(builder -> builder.pathOverride(OPERATION, "path"), "Begin with a slash"),
        setting(builder -> builder.pathOverride(OPERATION, "/path?a=b"), "leave out query"),
        setting(builder -> builder.callback(URI.create("file:/tmp/x")), "with http or https"),
        setting(builder -> builder.pushAcceleration(0), "out of range"));
  }

  private static Arguments setting(Consumer<XportSandbox.Builder> setting, String problem) {
    return arguments(setting, problem);
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("invalidSettings")
  void rejectsInvalidSetting(Consumer<XportSandbox.Builder> setting, String problem) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> setting.accept(XportSandbox.builder()))
        .withMessageContaining(problem)
        .withMessageNotContaining("se cret");
  }

  @ParameterizedTest
  @CsvSource({
    "/alibaba/ka/order/create, is also the path of createOrder",
    "/__xport/reset, belongs to the sandbox itself",
    "/docs, belongs to the sandbox itself",
    "/docs/index.html, belongs to the sandbox itself"
  })
  void rejectsPathThatAnotherOneHides(String path, String problem) {
    XportSandbox.Builder builder = XportSandbox.builder().pathOverride(Operation.LIST_ORDERS, path);

    assertThatIllegalArgumentException()
        .isThrownBy(builder::start)
        .withMessageContaining(path + " of listOrders " + problem);
  }

  @Test
  void acceptsExchangedPaths() {
    XportSandbox.Builder builder =
        XportSandbox.builder()
            .pathOverride(Operation.LIST_ORDERS, Operation.CREATE_ORDER.path())
            .pathOverride(Operation.CREATE_ORDER, Operation.LIST_ORDERS.path());

    builder.start().close();
  }

  @Test
  void rejectsInvalidStatusOfPlannedResponse() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sandbox.respond(OPERATION, 99, new byte[0]))
        .withMessageContaining("The status 99");
  }

  private UpdateLogisticInfoResponse call() {
    return client.warehouseLogistics().updateLogisticInfo(documentedRequest());
  }
}
