package io.github.xportka.client;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;

/** Proxy setting of the Java platform. Closing restores the former one. */
final class ProxySetting implements AutoCloseable {
  private final ProxySelector before = ProxySelector.getDefault();

  /** Sets the proxy for every address. */
  void use(Proxy.Type type, InetSocketAddress address) {
    ProxySelector.setDefault(
        new ProxySelector() {
          @Override
          public List<Proxy> select(URI uri) {
            return List.of(new Proxy(type, address));
          }

          @Override
          public void connectFailed(URI uri, SocketAddress socket, IOException failure) {
            // the transport reports it
          }
        });
  }

  @Override
  public void close() {
    ProxySelector.setDefault(before);
  }
}
