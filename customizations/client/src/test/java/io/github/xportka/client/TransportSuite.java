package io.github.xportka.client;

import static io.github.xportka.client.ResponseScript.http;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Behaviour that every transport must have, beside its results under faults. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
abstract class TransportSuite extends TransportInterruptionSuite {

  @Test
  void reusesConnection() {
    try (XportClient client = builder().build()) {
      call(client, "1");
      call(client, "2");
    }

    assertThat(server.connectionsMade()).isEqualTo(1);
  }

  @Test
  void replacesIdleConnectionsThatServerClosed() throws Exception {
    assertThat(sentTwiceAfter(server::endConnections)).isTrue();
  }

  @Test
  void replacesConnectionsAfterRestart() throws Exception {
    assertThat(sentTwiceAfter(server::restart)).isTrue();
  }

  @FunctionalInterface
  private interface ServerAction {
    void run() throws Exception;
  }

  /** Returns whether calls before and after an action succeed, and each one was sent once. */
  private boolean sentTwiceAfter(ServerAction action) throws Exception {
    try (XportClient client = builder().build()) {
      concurrently(() -> call(client, "1"));
      int sent = server.requests().size();
      action.run();
      if (!probesConnections()) { // then it notices the end on its own thread
        assertThat(server.awaitOpenConnections(0, Duration.ofSeconds(30))).isZero();
      }
      return concurrently(() -> call(client, "2")).stream()
              .allMatch(response -> "2".equals(response.envelopeMessage()))
          && server.requests().size() == 2 * sent;
    }
  }

  @Test
  void neverReturnsSurplusResponse() {
    server.respondWith(ResponseScript.withSurplus(TransportFixture::echo));
    try (XportClient client = builder().build()) {
      for (int i = 0; i < 20; i++) {
        String id = "" + i;
        Throwable failure =
            catchThrowable(() -> assertThat(call(client, id).envelopeMessage()).isEqualTo(id));
        if (failure != null) {
          assertThat(readsAhead()).isTrue();
          assertThat(failure).isInstanceOf(XportTransportException.class);
        }
      }
    }
  }

  @Test
  void sendsLargeRequestAndReadsChunkedResponse() {
    byte[] body = utf8(RecordingServer.SUCCESS);
    server.respondWith(
        (request, out) -> {
          out.write(utf8("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"));
          out.write(utf8(Integer.toHexString(body.length) + "\r\n"));
          out.write(body);
          out.write(utf8("\r\n0\r\n\r\n"));
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

  /** Nagle's algorithm would delay the second packet of each request by 40 ms. */
  @Test
  void sendsLargeRequestWithoutDelay() {
    String orderId = "1".repeat(20_000);
    try (XportClient client = builder().build()) {
      for (int i = 0; i < 20; i++) { // the system delays no acknowledgement on a new connection
        call(client, orderId);
      }
      assertThat(IntStream.range(0, 300).mapToObj(i -> timeOfCall(client, orderId)))
          .anyMatch(time -> time.compareTo(Duration.ofMillis(35)) < 0);
    }
  }

  private static Duration timeOfCall(XportClient client, String orderId) {
    long start = System.nanoTime();
    call(client, orderId);
    return Duration.ofNanos(System.nanoTime() - start);
  }

  @Test
  void readsSlowResponseWhileBytesArrive() {
    byte[] body = utf8(RecordingServer.SUCCESS + " ".repeat(100)); // takes 3 seconds
    server.respondWith(
        (request, out) -> {
          out.write(utf8("HTTP/1.1 200 OK\r\nContent-Length: " + body.length + "\r\n\r\n"));
          for (byte b : body) {
            ServerFault.writeSlowly(out, b);
          }
          return true;
        });
    XportClient.Builder hasty =
        builder().connectTimeout(Duration.ofSeconds(1)).readTimeout(Duration.ofSeconds(2));
    try (XportClient client = hasty.build()) {
      assertThat(call(client, "1").envelopeSuccess()).isTrue();
    }
  }

  @Test
  void keepsRepeatedHeaders() {
    server.respondWith(http(404, "", "X-Twice: 1", "X-Twice: 2"));
    try (XportClient client = builder().build()) {
      XportHttpException failed =
          catchThrowableOfType(XportHttpException.class, () -> call(client, "1"));

      assertThat(failed.headers().get("x-twice")).containsExactly("1", "2");
    }
  }

  @Test
  void reportsNothingSentForUnknownHost() {
    assertNothingSent(builder().baseUrl("https://unknown.invalid"));
  }

  @Test
  void reportsNothingSentForFailedTlsHandshake() {
    assertNothingSent(
        builder()
            .baseUrl(server.url().replace("http:", "https:"))
            .connectTimeout(Duration.ofMillis(300))
            .readTimeout(Duration.ofMillis(300)));
  }

  @Test
  void sendsNothingForInterruptedThread() {
    try (XportClient client = builder().build()) {
      call(client, "1");
    }
    Thread.currentThread().interrupt();

    assertNothingSent(builder());
    assertThat(Thread.interrupted()).isTrue();
    assertThat(server.requests()).hasSize(1);
  }

  private static void assertNothingSent(XportClient.Builder builder) {
    assertThat(assertLost(builder, SentState.NO)).hasMessageContaining("Nothing was sent.");
  }

  private static XportTransportException assertLost(XportClient.Builder builder, SentState sent) {
    try (XportClient client = builder.build()) {
      XportTransportException lost =
          catchThrowableOfType(XportTransportException.class, () -> call(client, "1"));
      assertThat(lost.sent()).isEqualTo(sent);
      return lost;
    }
  }

  /** The threads have a group of their own, because other tests run beside this one. */
  @Test
  void leavesNoThreadBehind() throws Exception {
    ThreadGroup group = new ThreadGroup("caller");
    Thread caller =
        new Thread(
            group,
            () -> {
              try (XportClient client = builder().build()) {
                call(client, "1");
              }
            });
    caller.start();
    caller.join();

    List<Thread> left =
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> group.equals(thread.getThreadGroup()))
            .filter(thread -> thread.getName().toLowerCase(Locale.ROOT).contains("transport"))
            .toList();
    for (Thread thread : left) {
      thread.join(10_000);
    }
    assertThat(left).noneMatch(Thread::isAlive);
  }
}
