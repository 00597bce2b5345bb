package io.github.xportka.client;

import static io.github.xportka.client.ResponseScript.http;
import static java.nio.charset.StandardCharsets.UTF_8;

import feign.Client;
import io.github.xportka.api.Operation;
import io.github.xportka.client.transport.HttpTransports;
import io.github.xportka.client.transport.Transport;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;

/** Server and calls for the tests of one transport. */
abstract class TransportFixture {
  static final Operation UNSAFE = Operation.UPDATE_LOGISTIC_INFO;
  static final Operation SAFE = Operation.PREVIEW_ORDER;
  private static final int CALLERS = 16;

  @AutoClose final RecordingServer server = new RecordingServer();

  @AutoClose("shutdownNow")
  final ExecutorService callers = Executors.newCachedThreadPool();

  /** Returns the transports of the client. */
  static Stream<Named<Supplier<Transport>>> transports() {
    return Stream.of(
        Named.of("hc5", HttpTransports::hc5),
        Named.of("okHttp", HttpTransports::okHttp),
        Named.of("java11", HttpTransports::java11));
  }

  abstract Client transport();

  /** Returns whether the transport notices before a request that the server closed a connection. */
  boolean probesConnections() {
    return true;
  }

  /**
   * Returns whether the transport can read bytes after a response, and then fails the next call.
   */
  boolean readsAhead() {
    return false;
  }

  /** Returns what is known of a request that was interrupted before it was connected. */
  SentState interruptedWhileConnecting() {
    return SentState.NO;
  }

  /** Returns what is known of a request whose deadline passed while connecting. */
  SentState expiredWhileConnecting() {
    return SentState.NO;
  }

  @BeforeEach
  void echo() {
    server.respondWith(TransportFixture::echo);
  }

  /** Responds with the order ID of the request. */
  static boolean echo(ReceivedRequest request, OutputStream out) throws IOException {
    String id = request.bodyText().replaceAll("\\D", "");
    return http(200, "{\"errorCode\":200,\"errorMsg\":\"" + id + "\"}").write(request, out);
  }

  /** Returns a builder of clients that do not wait before a retry. */
  XportClient.Builder builder() {
    return server.client().transport(transport()).sleeper(delay -> {});
  }

  static JsonEnvelope call(XportClient client, String orderId) {
    return TestCalls.raw(client, UNSAFE, orderId);
  }

  /** Makes calls of several threads, and returns their results. */
  <T> List<T> concurrently(Callable<T> call) throws Exception {
    List<Future<T>> running = new ArrayList<>();
    for (int i = 0; i < CALLERS; i++) {
      running.add(callers.submit(call));
    }
    List<T> results = new ArrayList<>();
    for (Future<T> result : running) {
      results.add(result.get(60, TimeUnit.SECONDS));
    }
    return results;
  }

  static byte[] utf8(String text) {
    return text.getBytes(UTF_8);
  }
}
