package io.github.xportka.client;

import io.github.xportka.client.TransportInterruptionSuite.Phase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;

/** Server that stops in one phase of a call, and keeps the connection open. */
final class HangingServer implements AutoCloseable {
  private static final int FEW_BYTES = 4096;
  private static final int FILL_TIMEOUT_MILLIS = 200;

  private final Phase phase;
  private final ServerSocket socket = new ServerSocket();
  private final List<Socket> connections = new ArrayList<>();

  private HangingServer(Phase phase) throws IOException {
    this.phase = phase;
    socket.setReceiveBufferSize(FEW_BYTES);
    socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
  }

  static HangingServer in(Phase phase) throws IOException {
    HangingServer server = new HangingServer(phase);
    if (phase == Phase.CONNECT) {
      server.fillBacklog();
    }
    return server;
  }

  /** Opens connections that are not accepted, until the system ignores further ones. */
  private void fillBacklog() throws IOException {
    while (true) {
      Socket waiting = new Socket();
      connections.add(waiting);
      try {
        waiting.connect(socket.getLocalSocketAddress(), FILL_TIMEOUT_MILLIS);
      } catch (SocketTimeoutException e) {
        return; // full
      }
    }
  }

  String url() {
    return "http://" + socket.getInetAddress().getHostAddress() + ":" + socket.getLocalPort();
  }

  /** Returns the order ID of a request that is larger than the buffers of the system in UPLOAD. */
  String orderId() {
    return phase == Phase.UPLOAD ? "1".repeat(16_000_000) : "1";
  }

  /** Serves until the call has reached its phase, and waits for the network there. */
  void awaitPhase(Thread caller) throws IOException {
    if (phase != Phase.CONNECT) {
      Socket connection = socket.accept();
      connections.add(connection);
      if (phase == Phase.UPLOAD) {
        connection.getInputStream().read(); // the client has begun to write
      } else {
        ReceivedRequest.read(connection.getInputStream());
      }
      if (phase == Phase.DOWNLOAD) {
        connection
            .getOutputStream()
            .write(TransportFixture.utf8("HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n{"));
      }
    }
    while (!isWaiting(caller)) {
      Thread.onSpinWait();
    }
  }

  /** Returns whether a thread waits for another thread or is within a channel. */
  private static boolean isWaiting(Thread caller) {
    return switch (caller.getState()) {
      case WAITING, TIMED_WAITING -> true;
      case RUNNABLE -> {
        StackTraceElement[] frames = caller.getStackTrace();
        yield frames.length > 0 && frames[0].getClassName().startsWith("sun.nio.ch.");
      }
      default -> false;
    };
  }

  @Override
  public void close() throws IOException {
    socket.close();
    for (Socket connection : connections) {
      connection.close();
    }
  }
}
