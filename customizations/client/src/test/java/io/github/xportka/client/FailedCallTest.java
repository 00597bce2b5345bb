package io.github.xportka.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import io.github.xportka.api.Operation;
import io.github.xportka.model.UpdateLogisticInfoResponse;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Behaviour that is common to all failures after the request arrived. */
@ParameterizedClass
@EnumSource(
    value = ServerFault.class,
    mode = EXCLUDE,
    names = {
      "NONE",
      "REFUSED",
      "RESET_BEFORE_READING",
      "SLOW_HEADER",
      "SLOW_BODY",
      "GZIP",
      "UTF_16",
      "BYTE_ORDER_MARK",
      "DUPLICATE_HEADERS",
      "INFORMATION_FIRST",
      "CLOSED_AFTER_RESPONSE",
      "SURPLUS_RESPONSE"
    })
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FailedCallTest {
  @AutoClose private final RecordingServer server = new RecordingServer();
  @AutoClose private final XportClient client;
  private final ServerFault fault;

  FailedCallTest(ServerFault fault) {
    this.fault = fault;
    client = fault.limit(server.client()).maxResponseBytes(10_000).build();
  }

  @BeforeEach
  void cause() throws Exception {
    fault.cause(server);
  }

  @Test
  void namesOperationInExceptionAndLogs() {
    List<String> lines =
        CapturedLogging.linesOf(
            "io.github.xportka.client",
            () -> {
              XportException failed = catchThrowableOfType(XportException.class, this::call);

              assertThat(failed).hasMessageStartingWith("updateLogisticInfo");
              assertThat(failed.operation()).contains(Operation.UPDATE_LOGISTIC_INFO);
            });

    assertThat(lines).isNotEmpty().allMatch(line -> line.contains(" updateLogisticInfo"));
  }

  @Test
  void failsRawCallLikeTypedCall() {
    Throwable typed = catchThrowable(this::call);

    var raw = assertThat(catchThrowable(this::callRaw)).hasSameClassAs(typed);
    if (fault != ServerFault.WRONG_TYPE) { // raw calls have no type
      raw.hasMessage(typed.getMessage());
    }
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void succeedsAfterFailure() {
    assertThat(catchThrowable(this::call)).isNotNull();
    server.respondWith(RecordingServer.SUCCESS);

    assertThat(call().isSuccess()).isTrue();
  }

  private UpdateLogisticInfoResponse call() {
    return TestCalls.update(client);
  }

  private JsonEnvelope callRaw() {
    return TransportFixture.call(client, "21");
  }
}
