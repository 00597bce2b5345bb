package io.github.xportka.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/** Proxy of the Java platform that opens tunnels to servers on the loopback interface. */
final class TunnelProxy implements AutoCloseable {
  private final ServerSocket socket;
  private final ProxySetting setting = new ProxySetting();
  private final byte[] response;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger tunnels = new AtomicInteger();

  /**
   * Creates a proxy.
   *
   * @param surplus the bytes that the proxy sends in the packet of its response to CONNECT
   */
  TunnelProxy(String surplus) throws IOException {
    response = ("HTTP/1.1 200 Connected\r\n\r\n" + surplus).getBytes(UTF_8);
    socket = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    threads.execute(this::accept);
    setting.use(Proxy.Type.HTTP, (InetSocketAddress) socket.getLocalSocketAddress());
  }

  /** Returns the number of tunnels that the proxy has opened. */
  int tunnels() {
    return tunnels.get();
  }

  private void accept() {
    try {
      while (true) {
        Socket client = socket.accept();
        threads.execute(() -> tunnel(client));
      }
    } catch (IOException | RejectedExecutionException e) {
      // closed
    }
  }

  private void tunnel(Socket client) {
    try (client) {
      ReceivedRequest connect = ReceivedRequest.read(client.getInputStream());
      if (connect == null) {
        return;
      }
      URI target = URI.create("https://" + connect.requestLine().split(" ", 3)[1]);
      try (Socket server = new Socket(InetAddress.getLoopbackAddress(), target.getPort())) {
        tunnels.incrementAndGet();
        client.getOutputStream().write(response);
        threads.execute(() -> relay(server, client));
        relay(client, server);
      }
    } catch (IOException | RejectedExecutionException e) {
      // an end of the tunnel or the proxy is closed; the test observes the client
    }
  }

  private static void relay(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException e) {
      // an end of the tunnel is closed; the test observes the client
    }
  }

  @Override
  public void close() throws IOException {
    setting.close();
    socket.close();
    threads.shutdown();
  }
}
