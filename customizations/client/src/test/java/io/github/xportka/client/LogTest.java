package io.github.xportka.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.xportka.model.UpdateLogisticInfoRequest;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class LogTest {
  private static final String CLIENT = "io.github.xportka.client";

  @AutoClose private final RecordingServer server = new RecordingServer();
  @AutoClose private final XportClient client = server.client().build();

  @Test
  void aSuccessIsLoggedWithItsOperationStatusAndTime() {
    List<String> lines = CapturedLogging.linesOf(CLIENT, this::call);

    assertThat(lines).hasSize(2);
    assertThat(lines.get(0))
        .matches("DEBUG " + CLIENT + "\\.XportClient updateLogisticInfo: HTTP 200 in \\d+ ms");
    assertThat(lines.get(1))
        .isEqualTo("DEBUG " + CLIENT + ".XportClient updateLogisticInfo: succeeded");
  }

  @Test
  void whatThePlatformSaysCannotForgeALine() {
    server.answers("{\"success\":false,\"errorMsg\":\"no\\nDEBUG forged\"}");

    List<String> lines =
        CapturedLogging.linesOf(
            CLIENT, () -> assertThat(catchThrowable(this::call)).hasMessageContaining("forged"));

    assertThat(lines).hasSize(2).noneMatch(line -> line.contains("\n"));
  }

  private void call() {
    client
        .warehouseLogistics()
        .updateLogisticInfo(UpdateLogisticInfoRequest.builder().orderId("li-si").build());
  }
}
