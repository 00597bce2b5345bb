package io.github.xportka.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.xportka.model.UpdateLogisticInfoRequest;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class LoggingTest {
  private static final String CLIENT = "io.github.xportka.client";

  @AutoClose private final RecordingServer server = new RecordingServer();
  @AutoClose private final XportClient client = server.client().build();

  @Test
  void logsOperationStatusAndDurationOfSuccess() {
    List<String> lines = CapturedLogging.linesOf(CLIENT, this::call);

    assertThat(lines).hasSize(2);
    assertThat(lines.get(0))
        .matches("DEBUG " + CLIENT + "\\.XportClient updateLogisticInfo: HTTP 200 in \\d+ ms");
    assertThat(lines.get(1))
        .isEqualTo("DEBUG " + CLIENT + ".XportClient updateLogisticInfo: succeeded");
  }

  @Test
  void omitsPlatformMessageFromLog() {
    server.respondWith("{\"errorCode\":17,\"errorMsg\":\"li-si is unknown\"}");

    List<String> lines =
        CapturedLogging.linesOf(
            CLIENT, () -> assertThat(catchThrowable(this::call)).hasMessageContaining("li-si"));

    assertThat(lines).hasSize(2).noneMatch(line -> line.contains("li-si"));
    assertThat(lines.get(1)).endsWith("updateLogisticInfo: refused with code 17");
  }

  @Test
  void keepsRequestOutOfTransportLogs() {
    List<String> lines =
        CapturedLogging.linesOf(
            "",
            () -> {
              call();
              server.respondWith(ResponseScript.bytes("no HTTP at all li-si"));
              assertThat(catchThrowable(this::call)).isNotNull();
            });

    assertThat(lines)
        .anyMatch(line -> line.contains("org.apache.hc"))
        .noneMatch(line -> line.contains("li-si"))
        .noneMatch(line -> line.contains("sign="))
        .noneMatch(line -> RecordingServer.SECRETS.stream().anyMatch(line::contains));
  }

  private void call() {
    client
        .warehouseLogistics()
        .updateLogisticInfo(UpdateLogisticInfoRequest.builder().orderId("li-si").build());
  }
}
