package io.github.xportka.client;

import static io.github.xportka.client.RecordingServer.http;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import feign.Client;
import io.github.xportka.api.Operation;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Faults that every transport must survive. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
abstract class TransportSuite {
  private static final Duration SHORT = Duration.ofMillis(400);
  private static final int CALLERS = 16;

  @AutoClose final RecordingServer server = new RecordingServer();

  @AutoClose("shutdownNow")
  private final ExecutorService callers = Executors.newCachedThreadPool();

  abstract Client transport();

  private XportClient.Builder builder() {
    return server.client().transport(transport());
  }

  @Test
  void reusesConnection() {
    try (XportClient client = builder().build()) {
      call(client, "1");
      call(client, "2");
    }

    assertThat(server.connectionsMade()).isEqualTo(1);
  }

  @Test
  void endsInterruptedCallWithinOneSecond() throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    server.respondWith(
        (request, out) -> {
          arrived.countDown();
          return true;
        });
    AtomicBoolean isFlagRestored = new AtomicBoolean();
    try (XportClient client = builder().build()) {
      Future<Throwable> failure = callers.submit(() -> failure(client, isFlagRestored));
      assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();
      interruptCallers();

      assertThat(failure.get(1, TimeUnit.SECONDS))
          .isInstanceOf(XportTransportException.class)
          .hasMessageContaining("interrupted");
    }
    assertThat(isFlagRestored).isTrue();
  }

  @Test
  void endsInterruptedDownloadWithinOneSecond() throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    server.respondWith(
        (request, out) -> {
          out.write("HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n{".getBytes(UTF_8));
          out.flush();
          arrived.countDown();
          return true;
        });
    try (XportClient client = builder().build()) {
      Future<Throwable> failure = callers.submit(() -> failure(client, new AtomicBoolean()));
      assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();
      interruptCallers();

      assertThat(failure.get(1, TimeUnit.SECONDS)).isInstanceOf(XportTransportException.class);
    }
  }

  @Test
  void endsCallAtDeadlineDuringSlowHeader() {
    server.respondWith((request, out) -> drip(out, "HTTP/1.1 200 OK\r\nX-Slow: "));

    assertEndsAtDeadline();
  }

  @Test
  void endsCallAtDeadlineDuringSlowBody() {
    server.respondWith(
        (request, out) -> drip(out, "HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n"));

    assertEndsAtDeadline();
  }

  private void assertEndsAtDeadline() {
    try (XportClient client = builder().callTimeout(SHORT).build()) {
      long start = System.nanoTime();
      Throwable failure = catchThrowable(() -> call(client, "1"));

      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
      assertThat(failure)
          .isInstanceOfSatisfying(
              XportTransportException.class,
              lost -> assertThat(lost.sent()).isEqualTo(SentState.MAYBE));
    }
  }

  @Test
  void reportsNothingSentForRefusedConnection() throws IOException {
    // A bound socket that does not listen keeps the port from other processes.
    try (Socket closed = new Socket()) {
      closed.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      assertNothingSent("http://127.0.0.1:" + closed.getLocalPort());
    }
  }

  private void assertNothingSent(String url) {
    try (XportClient client = builder().baseUrl(url).build()) {
      assertThat(catchThrowable(() -> call(client, "1")))
          .isInstanceOfSatisfying(
              XportTransportException.class,
              refused -> assertThat(refused.sent()).isEqualTo(SentState.NO));
    }
  }

  @Test
  void doesNotRepeatOrFollow() {
    try (XportClient client = builder().build()) {
      for (int status : List.of(301, 302, 307, 308, 401, 407, 408, 421, 429, 503)) {
        server.respondWith(
            http(status, "", "Location: /x", "Retry-After: 0", "WWW-Authenticate: Basic"));
        int before = server.requests().size();

        assertThat(catchThrowable(() -> call(client, "1")))
            .isInstanceOfSatisfying(
                XportHttpException.class, failed -> assertThat(failed.status()).isEqualTo(status));
        assertThat(server.requests()).hasSize(before + 1);
      }
    }
  }

  @Test
  void sendsLargeRequestAndReadsChunkedResponse() {
    server.respondWith(
        (request, out) -> {
          out.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".getBytes(UTF_8));
          byte[] body = RecordingServer.SUCCESS.getBytes(UTF_8);
          out.write((Integer.toHexString(body.length) + "\r\n").getBytes(UTF_8));
          out.write(body);
          out.write("\r\n0\r\n\r\n".getBytes(UTF_8));
          return true;
        });
    try (XportClient client = builder().build()) {
      call(client, "货".repeat(500_000));
      call(client, "2");
    }

    assertThat(server.requests()).hasSize(2);
    assertThat(server.requests().get(0).body().length).isGreaterThan(1_500_000);
    assertThat(server.connectionsMade()).isEqualTo(1);
  }

  /** Makes calls of several threads, and returns their results. */
  <T> List<T> concurrently(Callable<T> call) throws Exception {
    List<Future<T>> running = new ArrayList<>();
    for (int i = 0; i < CALLERS; i++) {
      running.add(callers.submit(call));
    }
    List<T> results = new ArrayList<>();
    for (Future<T> result : running) {
      results.add(result.get(20, TimeUnit.SECONDS));
    }
    return results;
  }

  static JsonEnvelope call(XportClient client, String orderId) {
    JsonNode request = JsonNodeFactory.instance.objectNode().put("orderId", orderId);
    return client.raw().call(Operation.UPDATE_LOGISTIC_INFO, request);
  }

  private static Throwable failure(XportClient client, AtomicBoolean isInterrupted) {
    Throwable failure = catchThrowable(() -> call(client, "1"));
    isInterrupted.set(Thread.interrupted());
    return failure;
  }

  private void interruptCallers() {
    callers.shutdownNow();
  }

  /** Writes a byte at a time for as long as the client reads. */
  private static boolean drip(OutputStream out, String head) throws IOException {
    out.write(head.getBytes(UTF_8));
    try {
      while (true) {
        out.write('x');
        out.flush();
        TimeUnit.MILLISECONDS.sleep(20);
      }
    } catch (InterruptedException e) {
      return false;
    }
  }
}
