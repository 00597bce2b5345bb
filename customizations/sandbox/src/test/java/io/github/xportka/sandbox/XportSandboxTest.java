package io.github.xportka.sandbox;

import static io.github.xportka.sandbox.SandboxClients.documentedRequest;
import static io.github.xportka.sandbox.SandboxClients.honest;
import static io.github.xportka.sandbox.SandboxClients.requestExample;
import static io.github.xportka.sandbox.SandboxClients.responseExample;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.xportka.api.Operation;
import io.github.xportka.client.XportApiException;
import io.github.xportka.client.XportClient;
import io.github.xportka.client.XportHttpException;
import io.github.xportka.client.XportJson;
import io.github.xportka.model.UpdateLogisticInfoRequest;
import io.github.xportka.model.UpdateLogisticInfoResponse;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class XportSandboxTest {
  private static final Operation OPERATION = Operation.UPDATE_LOGISTIC_INFO;

  private final XportSandbox sandbox = XportSandbox.start();
  private final XportClient client = honest(sandbox).build();

  @AfterEach
  void close() {
    client.close();
    sandbox.close();
  }

  @Test
  void answersATypedCallWithTheExampleOfThePage() {
    UpdateLogisticInfoResponse answer = call();

    assertThat(answer.isSuccess()).isTrue();
    assertThat(answer.envelopeCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @EnumSource
  void answersEveryOperationWithItsExample(Operation operation) throws IOException {
    HttpResponse<byte[]> answer = TestRequest.signed(sandbox, operation, Clock.systemUTC()).send();

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(json(answer)).isEqualTo(responseExample(operation, "documented"));
  }

  @ParameterizedTest
  @EnumSource
  void refusesEveryOperationInItsOwnEnvelope(Operation operation) {
    assertThat(TestRequest.unsigned(sandbox, operation).sendFor(operation))
        .satisfies(
            envelope -> {
              assertThat(envelope.envelopeCode()).isEqualTo(Refusal.MISSING_PARAMETER.code());
              assertThat(envelope.isSuccess()).isFalse();
              assertThat(envelope.envelopeMessage()).startsWith("Missing or empty: the ");
            });
  }

  @Test
  void remembersWhatArrived() throws IOException {
    call();

    ReceivedRequest received = sandbox.requests().get(0);
    assertThat(sandbox.requests()).hasSize(1);
    assertThat(received.operation()).contains(OPERATION);
    assertThat(received.method()).isEqualTo(OPERATION.method());
    assertThat(received.path()).isEqualTo(OPERATION.path());
    assertThat(received.headers().get("CONTENT-type")).containsExactly("application/json");
    assertThat(XportJson.reader(JsonNode.class).readTree(received.body()))
        .isEqualTo(requestExample(OPERATION));
  }

  @Test
  void showsNeitherSignatureNorBodyOfWhatArrived() {
    call();

    ReceivedRequest received = sandbox.requests().get(0);
    OPERATION
        .signingScheme()
        .parameters()
        .forEach(parameter -> assertThat(received.toString()).contains(parameter.name() + "="));
    assertThat(received.toString())
        .contains(OPERATION.path(), "=***", " bytes of body")
        .doesNotContain("SF1234521212678", XportSandbox.TEST_ACCESS_KEY);
  }

  @Test
  void takesChineseAndEmojiAsTheyWereSent() {
    String text = "顺丰 𠮷野家 👩‍👩‍👧 é";
    client
        .warehouseLogistics()
        .updateLogisticInfo(UpdateLogisticInfoRequest.builder().orderId(text).build());

    assertThat(sandbox.requests().get(0).body())
        .isEqualTo(("{\"orderId\":\"" + text + "\"}").getBytes(UTF_8));
  }

  @Test
  void takesABodyOfFiveMegabytes() {
    String text = "双".repeat(5 * 1024 * 1024 / 3);

    client
        .warehouseLogistics()
        .updateLogisticInfo(UpdateLogisticInfoRequest.builder().orderId(text).build());

    assertThat(sandbox.requests().get(0).body()).hasSizeGreaterThan(5_000_000);
  }

  @Test
  void answersCallsInParallel() throws Exception {
    int threads = 8;
    Callable<Boolean> calls =
        () -> {
          for (int i = 0; i < 50; i++) {
            call();
          }
          return true;
        };
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      for (Future<Boolean> done : executor.invokeAll(Collections.nCopies(threads, calls))) {
        assertThat(done.get()).isTrue();
      }
    } finally {
      executor.shutdown();
    }
    assertThat(sandbox.requests()).hasSize(400);
  }

  @Test
  void saysWhichPathsComeNearestToAnUnknownOne() throws IOException {
    HttpResponse<byte[]> answer =
        TestRequest.bare(sandbox, OPERATION.method(), "/api" + OPERATION.path()).send();

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(json(answer).path("problem").textValue()).contains("no operation at this path");
    assertThat(json(answer).path("nearest").path(0).textValue())
        .isEqualTo(OPERATION.method() + " " + OPERATION.path());
  }

  @Test
  void saysWhichMethodAPathHas() throws IOException {
    HttpResponse<byte[]> answer = TestRequest.bare(sandbox, "GET", OPERATION.path()).send();

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).contains(OPERATION.method());
    assertThat(json(answer).path("problem").textValue()).contains("use " + OPERATION.method());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/__admin/", "/__admin/mappings", "/__admin/shutdown"})
  void hasNoAdminApi(String path) {
    assertThat(TestRequest.bare(sandbox, "POST", path).send().statusCode()).isEqualTo(404);
  }

  @Test
  void servesNoOperationBelowWireMocksOwnPath() {
    String path = "/__admin" + OPERATION.path();

    assertThat(TestRequest.bare(sandbox, OPERATION.method(), path).send().statusCode())
        .isEqualTo(404);
  }

  @Test
  void refusesOneCallWithTheExampleOfTheSpec() {
    sandbox.refuse(OPERATION);

    JsonNode refused = responseExample(OPERATION, "refused");
    assertThatExceptionOfType(XportApiException.class)
        .isThrownBy(this::call)
        .satisfies(e -> assertThat(refused.toString()).contains(e.apiMessage().orElseThrow()));
    assertThat(call().isSuccess()).isTrue();
  }

  @Test
  void answersUntilReset() {
    sandbox.answer(OPERATION, 503, "<html>".getBytes(UTF_8)).untilReset();

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
  void answersForOneCallGoBeforeTheLastingOneInTheOrderPlanned() {
    JsonNode success = responseExample(OPERATION, "documented");
    sandbox.refuse(OPERATION).untilReset();
    sandbox.answer(OPERATION, 502, new byte[0]);
    sandbox.answer(OPERATION, success);

    assertThatExceptionOfType(XportHttpException.class).isThrownBy(this::call);
    assertThat(call().isSuccess()).isTrue();
    assertThatExceptionOfType(XportApiException.class).isThrownBy(this::call);
    assertThatExceptionOfType(XportApiException.class).isThrownBy(this::call);
  }

  @Test
  void aRefusedRequestLeavesThePlannedResponseToTheNext() {
    sandbox.answer(OPERATION, 502, new byte[0]);

    TestRequest.unsigned(sandbox, OPERATION).sendFor(OPERATION);

    assertThatExceptionOfType(XportHttpException.class).isThrownBy(this::call);
  }

  @Test
  void answersWithTheBytesThatWerePlanned() throws IOException {
    JsonNode planned = JsonNodeFactory.instance.objectNode().put("圆通", "👍");
    sandbox.answer(OPERATION, planned);

    HttpResponse<byte[]> answer = TestRequest.signed(sandbox, OPERATION, Clock.systemUTC()).send();

    assertThat(answer.body()).isEqualTo("{\"圆通\":\"👍\"}".getBytes(UTF_8));
  }

  @Test
  void forgetsWhatArrivedWhenReset() {
    call();

    sandbox.reset();

    assertThat(sandbox.requests()).isEmpty();
  }

  @Test
  void listensAtTheLoopbackAddressOnly() {
    assertThat(sandbox.baseUrl()).isEqualTo("http://127.0.0.1:" + sandbox.port());
    assertThat(sandbox).hasToString("XportSandbox[" + sandbox.baseUrl() + "]");
  }

  @Test
  void saysThatAPortIsTaken() {
    XportSandbox.Builder builder = XportSandbox.builder().port(sandbox.port());

    assertThatIllegalStateException()
        .isThrownBy(builder::start)
        .withMessage(
            "The sandbox cannot listen at 127.0.0.1:%d: choose another port, or 0 for one that is"
                + " free.",
            sandbox.port());
  }

  @Test
  void canBeClosedTwiceAndItsPortUsedAgain() {
    XportSandbox first = XportSandbox.start();
    first.close();
    first.close();

    try (XportSandbox second = XportSandbox.builder().port(first.port()).start()) {
      assertThat(second.port()).isEqualTo(first.port());
    }
  }

  @Test
  void saysWhatIsWrongWithASetting() {
    XportSandbox.Builder builder = XportSandbox.builder();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.port(65536))
        .withMessageContaining("There is no port 65536");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.userId(" "))
        .withMessageContaining("user id is blank");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.credentials("key", "se cret"))
        .withMessageContaining("access secret")
        .withMessageNotContaining("se cret");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sandbox.answer(OPERATION, 99, new byte[0]))
        .withMessageContaining("The status 99");
  }

  private UpdateLogisticInfoResponse call() {
    return client.warehouseLogistics().updateLogisticInfo(documentedRequest());
  }

  private static JsonNode json(HttpResponse<byte[]> answer) throws IOException {
    return XportJson.reader(JsonNode.class).readTree(answer.body());
  }
}
