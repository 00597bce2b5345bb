package io.github.xportka.client.transport;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.SocketHolder;
import org.apache.hc.core5.http.io.SessionInputBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Connection that detects a close by the server, and surplus bytes, before it is used again.
 *
 * <p>HttpClient's own check blocks for a millisecond and accepts surplus bytes. HttpClient's own
 * connection logs requests with their signatures; this one logs nothing.
 */
final class ProbedConnection extends DefaultBHttpClientConnection
    implements ManagedHttpClientConnection {
  private @Nullable SessionInputBuffer input;

  ProbedConnection(Http1Config limits) {
    super(limits);
  }

  @Override
  protected InputStream createContentInputStream(
      long length, SessionInputBuffer buffer, InputStream in) {
    input = buffer;
    return super.createContentInputStream(length, buffer, in);
  }

  /** Returns the number of bytes sent and received so far. */
  long transferred() {
    SocketHolder holder = getSocketHolder();
    return holder != null && holder.getBaseSocket() instanceof ChannelSocket socket
        ? socket.received() + socket.sent()
        : 0;
  }

  @Override
  public boolean isStale() throws IOException {
    SocketHolder holder = getSocketHolder();
    SessionInputBuffer received = input;
    if (holder == null || received == null || received.length() > 0) {
      return true;
    }
    SSLSocket tls = holder.getSSLSocket();
    if (tls != null && tls.getInputStream().available() > 0) {
      return true;
    }
    return !(holder.getBaseSocket() instanceof ChannelSocket socket && socket.isSilent());
  }

  @Override
  public @Nullable Socket getSocket() {
    SocketHolder holder = getSocketHolder();
    return holder == null ? null : holder.getSocket();
  }

  @Override
  public void passivate() {
    // nothing to release while the connection is idle
  }

  @Override
  public void activate() {
    // every exchange sets its own timeouts
  }
}
