package io.github.xportka.client;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLServerSocketFactory;

/**
 * Scripted platform on the loopback interface. It records every request and sends a success
 * envelope by default.
 */
final class RecordingServer implements AutoCloseable {
  static final String ACCESS_KEY = "test-access-key";
  static final String ACCESS_SECRET = "test-access-secret";
  static final String USER_ID = "test-user-id";
  static final String NONCE = "0123456789abcdef0123456789abcdef";
  static final String TIMESTAMP = "1700000000";
  static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(1_700_000_000), ZoneOffset.UTC);

  /** Values that messages and logs must not contain. */
  static final List<String> SECRETS =
      List.of(
          ACCESS_KEY,
          ACCESS_SECRET,
          USER_ID,
          NONCE,
          ExpectedDigest.md5(ACCESS_KEY + TIMESTAMP + NONCE + ACCESS_SECRET));

  private static final int BACKLOG = 100;

  static final String SUCCESS =
      "{\"errorCode\":200,\"errorMsg\":\"\",\"success\":true,\"data\":null}";

  private final ServerSocketFactory sockets;

  /** Bound socket that keeps the port from other processes while the server does not listen. */
  private final Socket reservedPort = new Socket();

  private Future<?> accepting;
  private volatile ServerSocket socket;
  private volatile boolean resetsNewConnections;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger connectionsMade = new AtomicInteger();
  private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
  private final List<ReceivedRequest> requests = Collections.synchronizedList(new ArrayList<>());
  private volatile ResponseScript script = ResponseScript.http(200, SUCCESS);

  RecordingServer() {
    this(ServerSocketFactory.getDefault());
  }

  /** Creates a server that accepts connections with TLS, if the factory does. */
  RecordingServer(ServerSocketFactory sockets) {
    this.sockets = sockets;
    try {
      reservedPort.setOption(StandardSocketOptions.SO_REUSEPORT, true);
      reservedPort.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      socket = listen();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    accepting = threads.submit(this::accept);
  }

  private ServerSocket listen() throws IOException {
    ServerSocket listening = sockets.createServerSocket();
    listening.setOption(StandardSocketOptions.SO_REUSEPORT, true);
    listening.bind(reservedPort.getLocalSocketAddress(), BACKLOG);
    return listening;
  }

  void respondWith(ResponseScript script) {
    this.script = script;
  }

  void respondWith(String json) {
    respondWith(ResponseScript.http(200, json));
  }

  String url() {
    boolean isTls = sockets instanceof SSLServerSocketFactory;
    return (isTls ? "https://localhost:" : "http://127.0.0.1:") + reservedPort.getLocalPort();
  }

  /** Returns a client of this server with a fixed clock and a fixed nonce. */
  XportClient.Builder client() {
    return XportClient.builder()
        .baseUrl(url())
        .credentials(ACCESS_KEY, ACCESS_SECRET)
        .userId(USER_ID)
        .clock(CLOCK)
        .nonces(() -> NONCE);
  }

  /** Makes one typed call with a client of its own, and returns the request. */
  ReceivedRequest requestOf(UnaryOperator<XportClient.Builder> settings) {
    try (XportClient client = settings.apply(client()).build()) {
      TestCalls.update(client);
    }
    return onlyRequest();
  }

  List<ReceivedRequest> requests() {
    return List.copyOf(requests);
  }

  ReceivedRequest onlyRequest() {
    if (requests.size() != 1) {
      throw new AssertionError("The server received " + requests.size() + " requests, not one.");
    }
    return requests.get(0);
  }

  /** Returns the number of accepted connections, closed ones included. */
  int connectionsMade() {
    return connectionsMade.get();
  }

  /**
   * Ends the open connections, like a server after an idle timeout. Each one stays open until its
   * client has noticed that, and closes it too.
   */
  void endConnections() throws IOException {
    for (Socket connection : connections) {
      connection.shutdownOutput();
    }
  }

  /** Ends all connections, and accepts new ones on the same port. */
  void restart() throws Exception {
    refuseConnections();
    endConnections();
    socket = listen();
    accepting = threads.submit(this::accept);
  }

  /** Refuses new connections. The system closes the socket only after its last use. */
  void refuseConnections() throws Exception {
    socket.close();
    accepting.get();
  }

  /** Resets new connections after the first byte of a request. */
  void resetNewConnections() {
    resetsNewConnections = true;
  }

  /** Waits for a number of open connections. Returns the number at the end. */
  int awaitOpenConnections(int expected, Duration longest) throws InterruptedException {
    long end = System.nanoTime() + longest.toNanos();
    synchronized (connections) {
      while (connections.size() != expected && System.nanoTime() < end) {
        TimeUnit.NANOSECONDS.timedWait(connections, Math.max(1, end - System.nanoTime()));
      }
      return connections.size();
    }
  }

  /** Stops accepting and waits until the clients close their connections. */
  boolean isLeftWithin(Duration time) throws IOException, InterruptedException {
    socket.close();
    threads.shutdown();
    return threads.awaitTermination(time.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void accept() {
    ServerSocket listening = socket;
    while (!listening.isClosed()) {
      try {
        Socket connection = listening.accept();
        connectionsMade.incrementAndGet();
        connections.add(connection);
        threads.execute(() -> serve(connection));
      } catch (IOException | RejectedExecutionException e) {
        return; // closed
      }
    }
  }

  private static void reset(Socket connection) throws IOException {
    connection.setSoLinger(true, 0);
    connection.close();
  }

  private void serve(Socket connection) {
    try (connection;
        InputStream in = new BufferedInputStream(connection.getInputStream());
        OutputStream out = connection.getOutputStream()) {
      boolean open = true;
      if (resetsNewConnections && in.read() >= 0) {
        reset(connection);
        return;
      }
      while (open) {
        ReceivedRequest request = ReceivedRequest.read(in);
        if (request == null) {
          return;
        }
        requests.add(request);
        try {
          open = script.write(request, out);
        } catch (ResponseScript.ResetException e) {
          reset(connection);
          return;
        }
        out.flush();
      }
    } catch (IOException e) {
      // the client closed the connection; the test observes the client
    } finally {
      connections.remove(connection);
      synchronized (connections) {
        connections.notifyAll();
      }
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
    reservedPort.close();
    for (Socket connection : connections) {
      connection.close();
    }
    threads.shutdown();
  }
}
