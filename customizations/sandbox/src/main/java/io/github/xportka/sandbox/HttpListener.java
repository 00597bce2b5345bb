package io.github.xportka.sandbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.hc.core5.concurrent.DefaultThreadFactory;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpConnection;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpServerConnection;
import org.apache.hc.core5.http.impl.io.HttpService;
import org.apache.hc.core5.http.io.HttpServerRequestHandler;
import org.apache.hc.core5.http.io.support.BasicHttpServerExpectationDecorator;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.http.protocol.HttpProcessorBuilder;
import org.apache.hc.core5.http.protocol.RequestValidateHost;
import org.apache.hc.core5.http.protocol.ResponseConnControl;
import org.apache.hc.core5.http.protocol.ResponseContent;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.io.Closer;

/**
 * HTTP listener on the loopback address. Each connection has its own thread, so a slow client
 * cannot delay another one.
 */
final class HttpListener implements AutoCloseable {
  private static final String HOST = "127.0.0.1";
  private static final int MAX_CONNECTIONS = 2000;
  private static final String CONNECTION = "xport-sandbox.connection";
  private static final Duration MAX_SILENCE = Duration.ofSeconds(30);
  private static final Duration PAUSE_AFTER_ERROR = Duration.ofMillis(10);
  private static final int BACKLOG = 1024;
  private static final int MAX_LINE = 16 * 1024;
  private static final int MAX_HEADERS = 100;
  private static final Http1Config CONFIG =
      Http1Config.custom().setMaxLineLength(MAX_LINE).setMaxHeaderCount(MAX_HEADERS).build();

  private final ServerSocket server;
  private final HttpService service;
  private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads;
  private final CompletableFuture<Void> accepting;

  private HttpListener(ServerSocket server, HttpServerRequestHandler handler) {
    this.server = server;
    this.service = new JsonErrorService(handler);
    this.threads = Executors.newCachedThreadPool(new DefaultThreadFactory("xport-sandbox", true));
    this.accepting = CompletableFuture.runAsync(this::accept, threads);
  }

  /**
   * Starts to listen.
   *
   * @throws IllegalStateException if the port is in use
   */
  static HttpListener start(int port, HttpServerRequestHandler handler) {
    try {
      InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
      return new HttpListener(new ServerSocket(port, BACKLOG, loopback), handler);
    } catch (IOException e) {
      throw new IllegalStateException(
          "The sandbox cannot listen at %s:%d. Choose another port, or 0 for any free port."
              .formatted(HOST, port),
          e);
    }
  }

  int port() {
    return server.getLocalPort();
  }

  String baseUrl() {
    return "http://" + HOST + ":" + port();
  }

  /** Ends the connection of a request. The mode {@code IMMEDIATE} sends a TCP reset. */
  static void endConnection(HttpContext context, CloseMode mode) {
    ((HttpConnection) context.getAttribute(CONNECTION)).close(mode);
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        connections.add(socket);
        if (connections.size() > MAX_CONNECTIONS) {
          close(socket);
        } else {
          threads.execute(() -> serve(socket));
        }
      } catch (RejectedExecutionException e) {
        return; // the sandbox was closed in the meantime
      } catch (IOException e) {
        LockSupport.parkNanos(PAUSE_AFTER_ERROR.toNanos()); // too many open files
      }
    }
  }

  private void serve(Socket socket) {
    HttpCoreContext context = HttpCoreContext.create();
    try (DefaultBHttpServerConnection connection =
        new DefaultBHttpServerConnection("http", CONFIG)) {
      context.setAttribute(CONNECTION, connection);
      socket.setTcpNoDelay(true);
      socket.setSoTimeout((int) MAX_SILENCE.toMillis());
      connection.bind(socket);
      while (connection.isOpen()) {
        service.handleRequest(connection, context);
      }
    } catch (IOException | HttpException e) {
      // The client has gone, or is too slow. The sandbox has nobody to report it to.
    } finally {
      close(socket);
    }
  }

  private void close(Socket socket) {
    connections.remove(socket);
    Closer.closeQuietly(socket);
  }

  @Override
  public void close() {
    Closer.closeQuietly(server);
    threads.shutdownNow();
    accepting.join(); // the port is in use until the last accept() returns
    connections.forEach(this::close);
  }

  /** HTTP service that also reports unreadable requests in JSON. */
  private static final class JsonErrorService extends HttpService {
    JsonErrorService(HttpServerRequestHandler handler) {
      super(
          HttpProcessorBuilder.create()
              .add(new RequestValidateHost())
              .addAll(new ResponseContent(true), new ResponseConnControl())
              .build(),
          new BasicHttpServerExpectationDecorator(handler),
          CONFIG,
          null,
          null);
    }

    @Override
    protected void handleException(HttpException exception, ClassicHttpResponse response) {
      SandboxResponse.problem(
              toStatusCode(exception),
              "The HTTP request cannot be read. Send an HTTP/1.1 request with a Host header.")
          .copyTo(response);
    }
  }
}
