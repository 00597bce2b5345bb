package io.github.xportka.benchmarks;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * HTTP/1.1 server on a random loopback port that sends the same response to each request.
 *
 * <p>It does not allocate memory per request, since the profiler counts the bytes of all threads.
 */
final class StubServer implements AutoCloseable {
  private static final int LARGEST_REQUEST = 256 * 1024;
  private static final byte[] CONTENT_LENGTH = "\r\ncontent-length:".getBytes(US_ASCII);

  /** Listener of the received requests. */
  @FunctionalInterface
  interface RequestListener {
    /**
     * Receives a request.
     *
     * @param request the bytes, valid during the call only
     * @param bodyStart the position of the body
     */
    void received(ByteBuffer request, int bodyStart);
  }

  private final ServerSocketChannel server;
  private final byte[] response;
  private final RequestListener listener;
  private final Set<SocketChannel> connections = ConcurrentHashMap.newKeySet();

  private StubServer(ServerSocketChannel server, byte[] response, RequestListener listener) {
    this.server = server;
    this.response = response;
    this.listener = listener;
  }

  /**
   * Starts a server.
   *
   * @param json the body of each response
   */
  static StubServer start(byte[] json, RequestListener listener) throws IOException {
    String head =
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
            + json.length
            + "\r\n\r\n";
    ByteBuffer response = ByteBuffer.allocate(head.length() + json.length);
    response.put(head.getBytes(US_ASCII)).put(json);
    ServerSocketChannel channel = ServerSocketChannel.open();
    channel.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 256);
    StubServer server = new StubServer(channel, response.array(), listener);
    startThread(server::accept);
    return server;
  }

  /** Returns the base URL. */
  String url() throws IOException {
    return "http://127.0.0.1:" + ((InetSocketAddress) server.getLocalAddress()).getPort();
  }

  private static void startThread(Runnable task) {
    Thread thread = new Thread(task, "stub-server");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    try {
      while (true) {
        SocketChannel connection = server.accept();
        connection.setOption(StandardSocketOptions.TCP_NODELAY, true);
        connections.add(connection);
        startThread(() -> serve(connection));
      }
    } catch (ClosedChannelException e) { // the server is closed
      closeConnections();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void serve(SocketChannel connection) {
    ByteBuffer request = ByteBuffer.allocateDirect(LARGEST_REQUEST);
    ByteBuffer sent = ByteBuffer.allocateDirect(response.length).put(response);
    try (connection) {
      while (connection.read(request) >= 0) {
        int bodyStart = bodyStart(request);
        if (bodyStart < 0 || request.position() < bodyStart + contentLength(request, bodyStart)) {
          requireSpace(request);
          continue;
        }
        listener.received(request, bodyStart);
        request.clear();
        sent.rewind();
        while (sent.hasRemaining()) {
          connection.write(sent);
        }
      }
    } catch (IOException e) { // a client may reset a connection when it ends
      connections.remove(connection);
    }
  }

  private static void requireSpace(ByteBuffer request) throws EOFException {
    if (!request.hasRemaining()) {
      throw new EOFException("The request is larger than " + LARGEST_REQUEST + " bytes.");
    }
  }

  /** Returns the position after the blank line, or -1 if the head is incomplete. */
  private static int bodyStart(ByteBuffer request) {
    for (int at = 3; at < request.position(); at++) {
      if (request.get(at) == '\n' && request.get(at - 2) == '\n') {
        return at + 1;
      }
    }
    return -1;
  }

  private static int contentLength(ByteBuffer request, int bodyStart) {
    for (int at = 0; at < bodyStart - CONTENT_LENGTH.length; at++) {
      if (startsContentLength(request, at)) {
        return number(request, at + CONTENT_LENGTH.length);
      }
    }
    throw new IllegalArgumentException("A request has no Content-Length. Send one.");
  }

  private static boolean startsContentLength(ByteBuffer request, int at) {
    for (int i = 0; i < CONTENT_LENGTH.length; i++) {
      int c = request.get(at + i);
      if ((c >= 'A' && c <= 'Z' ? c + 'a' - 'A' : c) != CONTENT_LENGTH[i]) {
        return false;
      }
    }
    return true;
  }

  private static int number(ByteBuffer request, int start) {
    int number = 0;
    for (int at = start; request.get(at) != '\r'; at++) {
      int c = request.get(at);
      if (c >= '0' && c <= '9') {
        number = number * 10 + c - '0';
      }
    }
    return number;
  }

  private void closeConnections() {
    for (SocketChannel connection : connections) {
      try {
        connection.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    closeConnections();
  }
}
