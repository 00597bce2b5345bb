package io.github.xportka.benchmarks;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * HTTP/1.1 server on a random loopback port that sends the same response to each request.
 *
 * <p>It does not allocate memory per request, since the profiler counts the bytes of all threads.
 * Therefore it does not read headers: it knows the length of the body, which all contenders send.
 */
final class StubServer implements AutoCloseable {
  private static final int LARGEST_HEAD = 8 * 1024;

  private final ServerSocketChannel server;
  private final int requestLength;
  private final byte[] response;
  private final Consumer<ByteBuffer> listener;
  private final ExecutorService threads = Executors.newCachedThreadPool(StubServer::thread);

  private StubServer(
      ServerSocketChannel server,
      int requestLength,
      byte[] response,
      Consumer<ByteBuffer> listener) {
    this.server = server;
    this.requestLength = requestLength;
    this.response = response;
    this.listener = listener;
  }

  /**
   * Starts a server.
   *
   * @param request the body of each request
   * @param json the body of each response
   * @param listener receives each request; its bytes are valid during the call only
   */
  static StubServer start(byte[] request, byte[] json, Consumer<ByteBuffer> listener)
      throws IOException {
    String head =
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
            + json.length
            + "\r\n\r\n";
    ByteBuffer response = ByteBuffer.allocate(head.length() + json.length);
    response.put(head.getBytes(US_ASCII)).put(json);
    ServerSocketChannel channel = ServerSocketChannel.open();
    channel.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 256);
    StubServer server = new StubServer(channel, request.length, response.array(), listener);
    server.threads.execute(server::accept);
    return server;
  }

  /** Returns the base URL. */
  String url() throws IOException {
    return "http://127.0.0.1:" + ((InetSocketAddress) server.getLocalAddress()).getPort();
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "stub-server");
    thread.setDaemon(true);
    return thread;
  }

  private void accept() {
    try {
      while (true) {
        SocketChannel connection = server.accept();
        connection.setOption(StandardSocketOptions.TCP_NODELAY, true);
        threads.execute(() -> serve(connection));
      }
    } catch (ClosedChannelException e) {
      // the server is closed
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void serve(SocketChannel connection) {
    ByteBuffer request = ByteBuffer.allocateDirect(LARGEST_HEAD + requestLength);
    ByteBuffer sent = ByteBuffer.allocateDirect(response.length).put(response);
    try (connection) {
      while (connection.read(request) > 0) { // 0 if the request is too large
        int bodyStart = bodyStart(request);
        if (bodyStart < 0 || request.position() < bodyStart + requestLength) {
          continue;
        }
        listener.accept(request.flip());
        request.clear();
        sent.rewind();
        while (sent.hasRemaining()) {
          connection.write(sent);
        }
      }
    } catch (IOException e) {
      // the server is closed, or the client resets the connection at its end
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

  /** Stops accepting connections, and interrupts the threads, which closes their connections. */
  @Override
  public void close() throws IOException {
    server.close();
    threads.shutdownNow();
  }
}
