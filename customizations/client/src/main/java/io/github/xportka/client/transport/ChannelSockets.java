package io.github.xportka.client.transport;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import javax.net.SocketFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;

/** Factories of channel sockets and of TLS sockets over them. It finds the channel of a socket. */
final class ChannelSockets {
  private final Map<Socket, ChannelSocket> byTlsSocket =
      Collections.synchronizedMap(new WeakHashMap<>());

  /** Returns the channel socket itself, or the one below a TLS socket. */
  ChannelSocket of(Socket socket) {
    if (socket instanceof ChannelSocket plain) {
      return plain;
    }
    ChannelSocket below = byTlsSocket.get(socket);
    if (below == null) {
      throw new IllegalStateException("The socket is not from this factory.");
    }
    return below;
  }

  SocketFactory plain() {
    return new PlainFactory();
  }

  /** Returns a factory with the TLS settings of the Java platform. */
  SSLSocketFactory tls() {
    try {
      return new TlsFactory(SSLContext.getDefault().getSocketFactory());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The Java platform does not support TLS.", e);
    }
  }

  private static UnsupportedOperationException unsupported() {
    return new UnsupportedOperationException("The transport connects the sockets itself.");
  }

  private static final class PlainFactory extends SocketFactory {
    @Override
    public Socket createSocket() throws IOException {
      return ChannelSocket.open();
    }

    @Override
    public Socket createSocket(String host, int port) {
      throw unsupported();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) {
      throw unsupported();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
      throw unsupported();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
      throw unsupported();
    }
  }

  private final class TlsFactory extends SSLSocketFactory {
    private final SSLSocketFactory factory;

    TlsFactory(SSLSocketFactory factory) {
      this.factory = factory;
    }

    @Override
    public Socket createSocket(Socket below, String host, int port, boolean isClosedWithTls)
        throws IOException {
      Socket tls = factory.createSocket(below, host, port, isClosedWithTls);
      byTlsSocket.put(tls, of(below));
      return tls;
    }

    @Override
    public String[] getDefaultCipherSuites() {
      return factory.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
      return factory.getSupportedCipherSuites();
    }

    @Override
    public Socket createSocket(String host, int port) {
      throw unsupported();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) {
      throw unsupported();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
      throw unsupported();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
      throw unsupported();
    }
  }
}
