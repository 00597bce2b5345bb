package io.github.xportka.client;

import static io.github.xportka.client.RecordingServer.http;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import feign.Client;
import io.github.xportka.client.transport.HttpTransports;
import io.github.xportka.client.transport.Transport;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ApacheTransportTest extends TransportSuite {
  @AutoClose private final Transport transport = HttpTransports.hc5();

  @Override
  Client transport() {
    return transport;
  }

  @Test
  void honoursKeepAliveTimeoutOfServer() {
    server.respondWith(http(200, RecordingServer.SUCCESS, "Keep-Alive: timeout=0"));
    try (XportClient client = server.client().transport(transport).build()) {
      call(client, "1");
      call(client, "2");
    }

    assertThat(server.connectionsMade()).isEqualTo(2);
  }

  @Test
  void closesConnectionOnRequestOfServer() {
    server.respondWith(http(200, RecordingServer.SUCCESS, "Connection: close"));
    try (XportClient client = server.client().transport(transport).build()) {
      call(client, "1");
      call(client, "2");
    }

    assertThat(server.connectionsMade()).isEqualTo(2);
  }

  @Test
  void reportsNothingSentForUnknownHost() {
    assertNothingSent(server.client().baseUrl("https://unknown.invalid"));
  }

  @Test
  void reportsNothingSentForFailedTlsHandshake() {
    String url = server.url().replace("http:", "https:");
    assertNothingSent(server.client().baseUrl(url).connectTimeout(Duration.ofMillis(300)));
  }

  @Test
  void reportsNothingSentForInterruptionBeforeCall() throws IOException {
    try (XportClient client = server.client().transport(transport).build()) {
      Thread.currentThread().interrupt();
      Throwable failure = catchThrowable(() -> call(client, "1"));
      assertThat(Thread.interrupted()).isTrue();
      assertThat(failure)
          .isInstanceOfSatisfying(
              XportTransportException.class,
              interrupted -> assertThat(interrupted.sent()).isEqualTo(SentState.NO));
    }
    assertThat(server.requests()).isEmpty();
  }

  private void assertNothingSent(XportClient.Builder builder) {
    try (XportClient client = builder.transport(transport).build()) {
      assertThat(catchThrowable(() -> call(client, "1")))
          .isInstanceOfSatisfying(
              XportTransportException.class,
              failed -> {
                assertThat(failed.sent()).isEqualTo(SentState.NO);
                assertThat(failed).hasMessageContaining("Nothing was sent.");
              });
    }
    assertThat(server.requests()).isEmpty();
  }
}
