package io.github.xportka.client;

import static io.github.xportka.client.RecordingServer.http;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import feign.Client;
import io.github.xportka.client.transport.HttpTransports;
import io.github.xportka.client.transport.Transport;
import java.io.ByteArrayOutputStream;
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
  void replacesConnectionsThatServerClosed() throws Exception {
    try (XportClient client = server.client().transport(transport).build()) {
      concurrently(() -> call(client, "1"));
      int warm = server.connectionsMade();
      int sent = server.requests().size();
      server.closeConnections();

      assertThat(concurrently(() -> call(client, "2"))).allMatch(JsonEnvelope::isSuccess);
      assertThat(warm).isPositive();
      assertThat(server.requests()).hasSize(2 * sent);
    }
  }

  @Test
  void dropsConnectionWithSurplusResponse() {
    server.respondWith(
        (request, out) -> {
          String id = request.bodyText().replaceAll("\\D", "");
          String body = "{\"errorCode\":200,\"errorMsg\":\"" + id + "\"}";
          ByteArrayOutputStream both = new ByteArrayOutputStream();
          http(200, body).write(request, both);
          http(200, "{\"errorCode\":200,\"errorMsg\":\"surplus\"}").write(request, both);
          out.write(both.toByteArray());
          return true;
        });
    try (XportClient client = server.client().transport(transport).build()) {
      for (int i = 0; i < 20; i++) {
        assertThat(call(client, "" + i).envelopeMessage()).isEqualTo("" + i);
      }
    }
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
  void rejectsGarbageBeforeStatusLine() {
    server.respondWith(RecordingServer.bytes("garbage\r\nHTTP/1.1 200 OK\r\n\r\n"));
    try (XportClient client = server.client().transport(transport).build()) {
      assertThat(catchThrowable(() -> call(client, "1")))
          .isInstanceOf(XportTransportException.class);
    }
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
