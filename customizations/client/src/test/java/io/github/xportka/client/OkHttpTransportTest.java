package io.github.xportka.client;

import static io.github.xportka.client.RecordingServer.http;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import feign.Client;
import io.github.xportka.client.transport.HttpTransports;
import io.github.xportka.client.transport.Transport;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class OkHttpTransportTest extends TransportSuite {
  @AutoClose private final Transport transport = HttpTransports.okHttp();

  @Override
  Client transport() {
    return transport;
  }

  private XportClient.Builder client() {
    return server.client().transport(transport);
  }

  @Override
  @Test
  void neverReturnsSurplusResponse() {
    server.respondWith(
        (request, out) -> {
          String id = request.bodyText().replaceAll("\\D", "");
          ByteArrayOutputStream both = new ByteArrayOutputStream();
          http(200, "{\"errorCode\":200,\"errorMsg\":\"" + id + "\"}").write(request, both);
          http(200, "{\"errorCode\":200,\"errorMsg\":\"surplus\"}").write(request, both);
          out.write(both.toByteArray());
          return true;
        });
    try (XportClient client = client().build()) {
      for (int i = 0; i < 20; i++) {
        String id = "" + i;
        Throwable failure =
            catchThrowable(() -> assertThat(call(client, id).envelopeMessage()).isEqualTo(id));
        if (failure != null) { // OkHttp had read the surplus bytes
          assertThat(failure).isInstanceOf(XportTransportException.class);
        }
      }
    }
  }

  @Test
  void doesNotRepeatRequestWithoutBody() {
    server.respondWith(http(503, "", "Retry-After: 0"));
    try (XportClient client = client().retryPolicy(RetryPolicy.none()).build()) {
      Throwable failure = catchThrowable(() -> client.raw().get("/any/path", Map.of()));

      assertThat(failure)
          .isInstanceOfSatisfying(
              XportHttpException.class,
              failed -> assertThat(failed.headers().get("retry-after")).isEqualTo(List.of("0")));
    }
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void reportsNothingSentForUnknownHost() {
    assertNothingSent(client().baseUrl("https://unknown.invalid"));
  }

  @Test
  void reportsNothingSentForFailedTlsHandshake() {
    String url = server.url().replace("http:", "https:");
    assertNothingSent(client().baseUrl(url).readTimeout(Duration.ofMillis(300)));
  }

  @Test
  void reportsNothingSentForInterruptionBeforeCall() {
    try (XportClient client = client().build()) {
      call(client, "1");
    }
    Thread.currentThread().interrupt();

    assertNothingSent(client());
    assertThat(Thread.interrupted()).isTrue();
    assertThat(server.requests()).hasSize(1);
  }

  private static void assertNothingSent(XportClient.Builder builder) {
    try (XportClient client = builder.build()) {
      assertThat(catchThrowable(() -> call(client, "1")))
          .isInstanceOfSatisfying(
              XportTransportException.class,
              failed -> {
                assertThat(failed.sent()).isEqualTo(SentState.NO);
                assertThat(failed).hasMessageContaining("Nothing was sent.");
              });
    }
  }
}
