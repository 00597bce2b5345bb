package io.github.xportka.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.util.Throwables.getStackTrace;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class TransportFailureTest {
  private static final String PERHAPS =
      "The platform may have processed the request. Check its state before you call again.";

  @AutoClose private final RecordingServer server = new RecordingServer();
  @AutoClose private final XportClient client = server.client().build();

  @Test
  void reportsNothingSentForRefusedConnection() throws IOException {
    Throwable failed;
    try (Socket closed = new Socket()) { // bound, but not listening
      closed.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      try (XportClient refused =
          server.client().baseUrl("http://127.0.0.1:" + closed.getLocalPort()).build()) {
        failed = catchThrowable(() -> TestCalls.update(refused));
      }
    }

    assertThat(failed)
        .isInstanceOf(XportTransportException.class)
        .hasCauseInstanceOf(ConnectException.class);
    assertThat(failed.getMessage())
        .startsWith("updateLogisticInfo: no response (")
        .endsWith(
            "ConnectException). Nothing was sent. Check the base URL and the network. The client"
                + " tried 3 times.");
    assertThat(getStackTrace(failed)).doesNotContain(RecordingServer.SECRETS);
  }

  @Test
  void reportsMaybeSentForMissingResponse() {
    server.respondWith(ResponseScript.silence());

    try (XportClient hasty = server.client().readTimeout(Duration.ofSeconds(1)).build()) {
      assertThat(catchThrowable(() -> TestCalls.update(hasty)))
          .isInstanceOf(XportTransportException.class)
          .hasCauseInstanceOf(SocketTimeoutException.class)
          .hasMessage(
              "updateLogisticInfo: no response, the read timeout has passed without a byte"
                  + " (SocketTimeoutException). "
                  + PERHAPS);
    }
  }

  @Test
  void reportsMaybeSentForTruncatedResponse() {
    server.respondWith(ResponseScript.bytes("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{"));

    Throwable failed = catchThrowable(() -> TestCalls.update(client));

    assertThat(failed).isInstanceOf(XportTransportException.class);
    assertThat(failed.getMessage())
        .startsWith("updateLogisticInfo: the response ended early (")
        .endsWith("). " + PERHAPS);
  }
}
