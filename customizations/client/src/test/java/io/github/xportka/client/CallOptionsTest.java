package io.github.xportka.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.xportka.api.Operation;
import io.github.xportka.client.XportListener.AttemptFinished;
import io.github.xportka.client.XportListener.CallFinished;
import io.github.xportka.client.XportListener.CallStarted;
import io.github.xportka.client.XportListener.Outcome;
import java.net.ConnectException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Options per call, limits, listeners and the end of a client. */
class CallOptionsTest {
  private static final Operation OPERATION = Operation.UPDATE_LOGISTIC_INFO;

  @AutoClose private final RecordingServer server = new RecordingServer();

  @Test
  void sharesConnectionsWithViews() {
    try (XportClient client = server.client().build()) {
      XportClient view = client.with(o -> o.userId("other").header("X-Trace", "t-1"));
      client.raw().call(OPERATION, null);
      view.raw().call(OPERATION, null);
      view.close();
      client.raw().call(OPERATION, null);
    }

    assertThat(server.connectionsMade()).isEqualTo(1);
    assertThat(server.requests().get(0).header("user-id")).isEqualTo(RecordingServer.USER_ID);
    assertThat(server.requests().get(1).header("user-id")).isEqualTo("other");
    assertThat(server.requests().get(1).header("x-trace")).isEqualTo("t-1");
    assertThat(server.requests().get(2).hasHeader("x-trace")).isFalse();
  }

  @Test
  void appliesTimeoutOfView() {
    server.respondWith(ResponseScript.silence());
    try (XportClient client = server.client().build()) {
      assertThat(
              catchThrowable(
                  () ->
                      client
                          .with(o -> o.timeout(Duration.ofMillis(200)))
                          .raw()
                          .call(OPERATION, null)))
          .isInstanceOf(XportTransportException.class)
          .hasMessageContaining("the call timeout of PT0.2S has passed");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"signature", "Access-Key", "Content-Length", "host", "a b", ""})
  void rejectsReservedHeader(String name) {
    try (XportClient client = server.client().build()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> client.with(o -> o.header(name, "x")))
          .withMessageContaining("malformed or set by the client");
    }
  }

  @Test
  void rejectsCallsAfterClose() {
    XportClient client = server.client().build();
    XportClient view = client.with(o -> o);
    client.close();

    assertThatIllegalStateException()
        .isThrownBy(() -> client.raw().call(OPERATION, null))
        .withMessage("The client is closed. Create a new one.");
    assertThatIllegalStateException().isThrownBy(() -> view.raw().call(OPERATION, null));
    assertThatIllegalStateException()
        .isThrownBy(() -> TestCalls.update(client))
        .withMessage("The client is closed. Create a new one.");
  }

  @Test
  void sendsUserAgentWithoutLibraryVersion() {
    assertThat(server.requestOf(client -> client).headers().get("user-agent"))
        .singleElement()
        .asString()
        .matches("xport-ka-client/[0-9][0-9A-Za-z.-]*");
  }

  @Test
  void limitsConnections() throws Exception {
    CountDownLatch arrived = new CountDownLatch(2);
    CountDownLatch released = new CountDownLatch(1);
    server.respondWith(
        (request, out) -> {
          arrived.countDown();
          await(released);
          return ResponseScript.http(200, RecordingServer.SUCCESS).write(request, out);
        });
    ExecutorService callers = Executors.newFixedThreadPool(6);
    try (XportClient client = server.client().maxConnections(2).build()) {
      List<Future<JsonEnvelope>> calls = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        calls.add(callers.submit(() -> client.raw().call(OPERATION, null)));
      }
      await(arrived);
      released.countDown();
      for (Future<JsonEnvelope> call : calls) {
        assertThat(call.get().isSuccess()).isTrue();
      }
    } finally {
      callers.shutdownNow();
    }

    assertThat(server.connectionsMade()).isEqualTo(2);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void rejectsCallOverConcurrencyLimit() throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    server.respondWith(
        (request, out) -> {
          arrived.countDown();
          return true;
        });
    try (XportClient client =
        server.client().maxConcurrentCalls(1).longestLimitWait(Duration.ofMillis(50)).build()) {
      Thread first =
          new Thread(
              () ->
                  assertThat(catchThrowable(() -> client.raw().call(OPERATION, null)))
                      .isInstanceOf(XportTransportException.class));
      first.start();
      assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();

      assertThat(catchThrowable(() -> client.raw().call(OPERATION, null)))
          .isInstanceOf(XportLimitException.class)
          .hasMessageContaining("concurrent calls");
      first.interrupt();
      first.join();
      server.respondWith(RecordingServer.SUCCESS);
      assertThat(client.raw().call(OPERATION, null).isSuccess()).isTrue();
    }
  }

  @Test
  void limitsConcurrencyOfEachClientOfBuilder() {
    XportClient.Builder builder =
        server.client().maxConcurrentCalls(1).longestLimitWait(Duration.ofMillis(50));
    try (XportClient inner = builder.build();
        XportClient outer =
            builder
                .transport(
                    (request, options) -> {
                      inner.raw().call(OPERATION, null);
                      throw new ConnectException();
                    })
                .retryPolicy(RetryPolicy.none())
                .build()) {
      assertThat(catchThrowable(() -> outer.raw().call(OPERATION, null)))
          .isInstanceOf(XportTransportException.class);
    }
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void rejectsCallOverRateLimit() {
    try (XportClient client = server.client().rateLimiter(most -> false).build()) {
      assertThat(catchThrowable(() -> client.raw().call(OPERATION, null)))
          .isInstanceOf(XportLimitException.class)
          .hasMessageContaining("rate limit");
    }
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void appliesProperties() {
    Properties properties = new Properties();
    properties.setProperty("xport.base-url", server.url());
    properties.setProperty("xport.connect-timeout", "500ms");
    properties.setProperty("xport.read-timeout", "10s");
    properties.setProperty("xport.call-timeout", "2m");
    try (XportClient client = server.client().configure(properties).build()) {
      assertThat(client.raw().call(OPERATION, null).isSuccess()).isTrue();
    }
  }

  /** Records events, and fails after each. */
  private static final class FailingListener implements XportListener {
    private final List<Object> events = new ArrayList<>();

    @Override
    public void callStarted(CallStarted event) {
      events.add(event);
      throw new IllegalStateException("listener");
    }

    @Override
    public void attemptFinished(AttemptFinished event) {
      events.add(event);
      throw new IllegalStateException("listener");
    }

    @Override
    public void callFinished(CallFinished event) {
      events.add(event);
      throw new IllegalStateException("listener");
    }
  }

  @Test
  void reportsEndOfCallWhoseCredentialsFail() {
    List<Object> ends = new ArrayList<>();
    XportListener listener =
        new XportListener() {
          @Override
          public void callFinished(CallFinished event) {
            ends.add(event.outcome());
          }
        };
    XportClient.Builder builder =
        server
            .client()
            .listener(listener)
            .credentials(
                () -> {
                  throw new IllegalArgumentException("vault");
                });
    try (XportClient client = builder.build()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> client.raw().call(OPERATION, null))
          .withMessage("vault");
    }

    assertThat(ends).containsExactly(Outcome.ABORTED);
  }

  @Test
  void reportsEventsDespiteFailingListener() {
    FailingListener listener = new FailingListener();
    try (XportClient client = server.client().listener(listener).build()) {
      assertThat(client.raw().call(OPERATION, null).isSuccess()).isTrue();
      server.respondWith("{\"errorCode\":17,\"success\":false}");
      assertThat(catchThrowable(() -> client.raw().call(OPERATION, null)))
          .isInstanceOf(XportApiException.class);
    }

    assertThat(listener.events).hasSize(6);
    assertThat(listener.events.get(0)).isEqualTo(new CallStarted(1, "updateLogisticInfo"));
    assertThat(listener.events.get(1))
        .isInstanceOfSatisfying(
            AttemptFinished.class,
            attempt -> {
              assertThat(attempt.attempt()).isEqualTo(1);
              assertThat(attempt.status()).isEqualTo(200);
              assertThat(attempt.receivedBytes()).isEqualTo(RecordingServer.SUCCESS.length());
            });
    assertThat(listener.events.get(5))
        .isInstanceOfSatisfying(
            CallFinished.class,
            call -> {
              assertThat(call.outcome()).isEqualTo(Outcome.API_FAILURE);
              assertThat(call.platformCode()).hasValue(17);
            });
  }
}
