package io.github.xportka.benchmarks.call;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;

/** OkHttp for a signed API: each request is sent once, and large requests do not wait. */
final class OkHttpClients {
  private static final int CONNECTIONS = 256;

  private OkHttpClients() {}

  /**
   * Creates a client with the timeouts of this client, otherwise Feign's adapter copies it per
   * call.
   */
  static OkHttpClient create() {
    return new OkHttpClient.Builder()
        .socketFactory(new NoDelayFactory())
        .connectionPool(new ConnectionPool(CONNECTIONS, 1, TimeUnit.MINUTES))
        .connectTimeout(5, TimeUnit.SECONDS)
        .readTimeout(30, TimeUnit.SECONDS)
        .retryOnConnectionFailure(false)
        .followRedirects(false)
        .build();
  }

  static void close(OkHttpClient client) {
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }

  /** Without TCP_NODELAY a request above 8 KB waits 40 ms for an acknowledgement. */
  private static final class NoDelayFactory extends SocketFactory {
    @Override
    public Socket createSocket() throws IOException {
      Socket socket = SocketFactory.getDefault().createSocket();
      socket.setTcpNoDelay(true);
      return socket;
    }

    @Override
    public Socket createSocket(String host, int port) {
      throw unsupported();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
      throw unsupported();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
      throw unsupported();
    }

    @Override
    public Socket createSocket(
        InetAddress address, int port, InetAddress localAddress, int localPort) {
      throw unsupported();
    }

    private static UnsupportedOperationException unsupported() {
      return new UnsupportedOperationException("OkHttp connects the sockets itself.");
    }
  }
}
