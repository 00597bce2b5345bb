package io.github.xportka.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.util.Throwables.getStackTrace;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.api.Operation;
import io.github.xportka.model.LineItem;
import io.github.xportka.model.LogisticInfo;
import io.github.xportka.model.UpdateLogisticInfoRequest;
import io.github.xportka.model.UpdateLogisticInfoResponse;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Behaviour that is common to all failures. */
@ParameterizedClass
@EnumSource(FailureScenario.class)
@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FailureScenarioTest {
  private static final UpdateLogisticInfoRequest REQUEST =
      UpdateLogisticInfoRequest.builder()
          .orderId("li-si-in-a-property")
          .logisticInfos(
              LogisticInfo.builder()
                  .lineItem(LineItem.builder().title("li-si-in-a-list").build())
                  .build())
          .put("buyer", "li-si-in-an-unknown-property")
          .build();

  @AutoClose private final RecordingServer server = new RecordingServer();
  @AutoClose private final XportClient client;
  private final FailureScenario scenario;

  FailureScenarioTest(FailureScenario scenario) {
    this.scenario = scenario;
    server.respondWith(scenario.response());
    client = server.client().readTimeout(scenario.readTimeout()).maxResponseBytes(10_000).build();
  }

  @Test
  void throwsExpectedExceptionWithOperation() {
    XportException failed = catchThrowableOfType(XportException.class, this::call);

    assertThat(failed).isInstanceOf(scenario.thrown());
    assertThat(failed.getMessage()).startsWith("updateLogisticInfo");
    assertThat(failed.operation()).contains(Operation.UPDATE_LOGISTIC_INFO);
  }

  @Test
  void sendsOneRequestPerCall() {
    assertThat(catchThrowable(this::call)).isNotNull();

    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void failsRawCallLikeTypedCall() {
    Throwable typed = catchThrowable(this::call);

    var raw = assertThat(catchThrowable(this::callRaw)).hasSameClassAs(typed);
    if (scenario != FailureScenario.WRONG_TYPE) { // raw calls have no type
      raw.hasMessage(typed.getMessage());
    }
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void keepsSecretsAndBodyOutOfStackTrace() {
    assertThat(
            getStackTrace(catchThrowable(this::call))
                + getStackTrace(catchThrowable(this::callRaw)))
        .doesNotContain(RecordingServer.SECRETS)
        .doesNotContain("li-si", FailureScenario.VALUE);
  }

  @Test
  void keepsSecretsAndBodyOutOfLogs() {
    List<String> lines =
        CapturedLogging.linesOf(
            "io.github.xportka.client",
            () -> assertThat(catchThrowable(this::call)).isInstanceOf(scenario.thrown()));

    assertThat(lines).isNotEmpty().allMatch(line -> line.contains(" updateLogisticInfo"));
    assertThat(String.join("\n", lines))
        .doesNotContain(RecordingServer.SECRETS)
        .doesNotContain("li-si", FailureScenario.VALUE);
  }

  @Test
  void succeedsAfterFailure() {
    assertThat(catchThrowable(this::call)).isNotNull();
    server.respondWith(RecordingServer.SUCCESS);

    assertThat(call().isSuccess()).isTrue();
  }

  private UpdateLogisticInfoResponse call() {
    return client.warehouseLogistics().updateLogisticInfo(REQUEST);
  }

  private JsonEnvelope callRaw() throws IOException {
    byte[] json = XportJson.writer().writeValueAsBytes(REQUEST);
    return client
        .raw()
        .call(Operation.UPDATE_LOGISTIC_INFO, XportJson.reader(JsonNode.class).readTree(json));
  }
}
