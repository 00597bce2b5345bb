package io.github.xportka.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import feign.Client;
import io.github.xportka.client.transport.HttpTransports;
import io.github.xportka.client.transport.Transport;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A plain Feign client knows no deadline, so the call runs on another thread. */
class CustomTransportTest extends TransportSuite {
  @AutoClose private final Transport transport = HttpTransports.hc5();

  @Override
  Client transport() {
    return (request, options) -> transport.execute(request, options);
  }

  @Override
  SentState interruptedWhileConnecting() {
    return SentState.MAYBE;
  }

  @Override
  SentState expiredWhileConnecting() {
    return SentState.MAYBE;
  }

  @Test
  void reportsCloseBeforeRequestIsSent() {
    CompletableFuture<XportClient> client = new CompletableFuture<>();
    RateLimiter closing =
        most -> {
          client.join().close();
          return true;
        };
    client.complete(builder().rateLimiter(closing).build());

    assertThatExceptionOfType(XportTransportException.class)
        .isThrownBy(() -> call(client.join(), "1"))
        .withMessageContaining("the client was closed")
        .satisfies(failed -> assertThat(failed.sent()).isEqualTo(SentState.NO));
  }
}
