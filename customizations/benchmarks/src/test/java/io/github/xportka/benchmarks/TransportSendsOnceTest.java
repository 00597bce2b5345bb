package io.github.xportka.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.sun.net.httpserver.HttpExchange;
import feign.Request;
import feign.Request.HttpMethod;
import feign.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Counts, on the server's side, the requests of one call: on a new connection, and on one that has
 * carried a call before, which transports trust less and repeat more readily.
 */
class TransportSendsOnceTest {
  private static final List<HttpMethod> METHODS = List.of(HttpMethod.POST, HttpMethod.GET);
  private static final List<Integer> STATUSES = List.of(503, 408, 302, 307, 421);
  private static final List<Boolean> REUSED = List.of(false, true);

  @ParameterizedTest(name = "{0} {1} {2}, connection reused: {3}")
  @MethodSource("answers")
  void sendsOnceWhenAnswered(String name, HttpMethod method, int status, boolean reused)
      throws IOException {
    try (CountingServer server = CountingServer.answering(status);
        Transport transport = Transport.open(name)) {
      server.connect(transport, reused);

      try (Response response = server.call(transport, method)) {
        assertThat(response.status()).isEqualTo(status);
        assertThat(response.headers().get("Retry-After")).containsExactly("0");
        assertThat(response.headers().get("Location")).containsExactly(server.counted());
        assertThat(response.headers().keySet()).noneMatch(header -> header.contains("idden"));
        assertThat(response.body().asInputStream()).hasContent("no");
      }

      assertThat(server.requests()).isEqualTo(1);
      assertConnectionReused(name, server);
    }
  }

  @ParameterizedTest(name = "{0} {1}, connection reused: {2}")
  @MethodSource("closes")
  void sendsOnceWhenTheConnectionIsClosed(String name, HttpMethod method, boolean reused)
      throws IOException {
    try (CountingServer server = CountingServer.closing();
        Transport transport = Transport.open(name)) {
      server.connect(transport, reused);

      assertThatIOException().isThrownBy(() -> server.call(transport, method));

      assertThat(server.requests()).isEqualTo(1);
      assertConnectionReused(name, server);
    }
  }

  /** Feign's own default options ask for it. The JDK's client then follows. */
  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({"hc5,302", "hc5,307", "default,302", "default,307"})
  void sendsOnceWhenTheOptionsAskForRedirects(String name, int status) throws IOException {
    try (CountingServer server = CountingServer.answering(status);
        Transport transport = Transport.open(name)) {
      server.call(transport, HttpMethod.POST, new Request.Options()).close();

      assertThat(server.requests()).isEqualTo(1);
    }
  }

  /**
   * The JDK's client has no setting of its own against this, only a property of the whole JVM. When
   * this fails, the case belongs to the ones above.
   */
  @Test
  void java11RepeatsGetWhoseConnectionIsClosed() throws IOException {
    try (CountingServer server = CountingServer.closing();
        Transport transport = Transport.open("java11")) {
      assertThatIOException().isThrownBy(() -> server.call(transport, HttpMethod.GET));

      assertThat(server.requests()).isGreaterThan(1);
    }
  }

  /** Else the case would pass without having tried what it is for. */
  private static void assertConnectionReused(String name, CountingServer server) {
    // The JDK's client puts a connection back a moment after the answer, and may open another.
    if (!name.equals("java11")) {
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  static List<Arguments> answers() {
    List<Arguments> cases = new ArrayList<>();
    for (String name : Transport.NAMES) {
      for (HttpMethod method : METHODS) {
        for (int status : STATUSES) {
          REUSED.forEach(reused -> cases.add(Arguments.of(name, method, status, reused)));
        }
      }
    }
    return cases;
  }

  static List<Arguments> closes() {
    List<Arguments> cases = new ArrayList<>();
    for (String name : Transport.NAMES) {
      for (HttpMethod method : METHODS) {
        if (!name.equals("java11") || method != HttpMethod.GET) {
          REUSED.forEach(reused -> cases.add(Arguments.of(name, method, reused)));
        }
      }
    }
    return cases;
  }

  /** Treats every counted request in one way, and invites the client to come again. */
  private static final class CountingServer implements AutoCloseable {
    private static final int CLOSE = 0;

    private final ConcurrentLinkedQueue<String> paths = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Integer> ports = new ConcurrentLinkedQueue<>();
    private final int status;
    private final LoopbackServer server;

    private CountingServer(int status) throws IOException {
      this.status = status;
      this.server = LoopbackServer.start(this::handle);
    }

    static CountingServer answering(int status) throws IOException {
      return new CountingServer(status);
    }

    static CountingServer closing() throws IOException {
      return new CountingServer(CLOSE);
    }

    void connect(Transport transport, boolean reused) throws IOException {
      if (reused) {
        send(transport, HttpMethod.POST, "/connect", Transport.OPTIONS).close();
      }
    }

    Response call(Transport transport, HttpMethod method) throws IOException {
      return call(transport, method, Transport.OPTIONS);
    }

    Response call(Transport transport, HttpMethod method, Request.Options options)
        throws IOException {
      return send(transport, method, "/counted", options);
    }

    String counted() {
      return server.url("/counted");
    }

    long requests() {
      return paths.stream().filter("/counted"::equals).count();
    }

    /** The number of connections that carried a request, counted or not. */
    long connections() {
      return ports.stream().distinct().count();
    }

    private Response send(
        Transport transport, HttpMethod method, String path, Request.Options options)
        throws IOException {
      Request request =
          Request.create(
              method,
              server.url(path),
              Map.of("Content-Type", List.of("application/json")),
              method == HttpMethod.POST ? "{}".getBytes(UTF_8) : null,
              null,
              null);
      return transport.client().execute(request, options);
    }

    private void handle(HttpExchange exchange) throws IOException {
      exchange.getRequestBody().readAllBytes();
      String path = exchange.getRequestURI().getPath();
      paths.add(path);
      ports.add(exchange.getRemoteAddress().getPort());
      if (path.equals("/connect")) {
        exchange.sendResponseHeaders(200, -1);
      } else if (status != CLOSE) {
        byte[] body = "no".getBytes(UTF_8);
        exchange.getResponseHeaders().set("Retry-After", "0");
        exchange.getResponseHeaders().set("Location", counted());
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
      }
      exchange.close();
    }

    @Override
    public void close() {
      server.close();
    }
  }
}
