package io.github.xportka.client;

import static io.github.xportka.client.ResponseScript.http;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import feign.Client;
import io.github.xportka.client.transport.HttpTransports;
import io.github.xportka.client.transport.Transport;
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

  @Override
  boolean readsAhead() {
    return true;
  }

  @Test
  void doesNotRepeatRequestWithoutBody() {
    server.respondWith(http(503, "", "Retry-After: 0"));
    try (XportClient client = builder().retryPolicy(RetryPolicy.none()).build()) {
      Throwable failure = catchThrowable(() -> client.raw().get("/any/path", Map.of()));

      assertThat(failure)
          .isInstanceOfSatisfying(
              XportHttpException.class,
              failed -> assertThat(failed.headers().get("retry-after")).isEqualTo(List.of("0")));
    }
    assertThat(server.requests()).hasSize(1);
  }
}
