package io.github.xportka.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.xportka.model.UpdateLogisticInfoRequest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
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
  void sanitizesPlatformMessageInLog() {
    server.respondWith("{\"success\":false,\"errorMsg\":\"no\\nDEBUG forged\"}");

    List<String> lines =
        CapturedLogging.linesOf(
            CLIENT, () -> assertThat(catchThrowable(this::call)).hasMessageContaining("forged"));

    assertThat(lines).hasSize(2).noneMatch(line -> line.contains("\n"));
  }

  /** OkHttp uses java.util.logging, independent of SLF4J. */
  @Test
  void keepsRequestOutOfTransportLogs() {
    Logger root = Logger.getLogger("");
    Logger okhttp = Logger.getLogger("okhttp3");
    List<String> lines = new CopyOnWriteArrayList<>();
    Handler recorder =
        new Handler() {
          @Override
          public void publish(LogRecord line) {
            lines.add(line.getLoggerName() + " " + new SimpleFormatter().formatMessage(line));
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    recorder.setLevel(Level.ALL);
    Level rootLevel = root.getLevel();
    root.addHandler(recorder);
    root.setLevel(Level.ALL);
    okhttp.setLevel(Level.ALL);
    try {
      call();
      server.respondWith(RecordingServer.bytes("no HTTP at all li-si"));
      assertThat(catchThrowable(this::call)).isNotNull();
    } finally {
      root.removeHandler(recorder);
      root.setLevel(rootLevel);
      okhttp.setLevel(null);
    }

    assertThat(lines)
        .noneMatch(line -> line.contains("li-si"))
        .noneMatch(line -> RecordingServer.SECRETS.stream().anyMatch(line::contains));
  }

  private void call() {
    client
        .warehouseLogistics()
        .updateLogisticInfo(UpdateLogisticInfoRequest.builder().orderId("li-si").build());
  }
}
