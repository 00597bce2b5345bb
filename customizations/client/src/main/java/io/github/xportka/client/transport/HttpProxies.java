package io.github.xportka.client.transport;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;

/** Proxies of the Java platform, without SOCKS, over which a channel cannot connect. */
final class HttpProxies extends ProxySelector {
  @Override
  public List<Proxy> select(URI uri) {
    ProxySelector platform = ProxySelector.getDefault();
    return platform == null
        ? List.of()
        : platform.select(uri).stream().filter(proxy -> proxy.type() != Proxy.Type.SOCKS).toList();
  }

  @Override
  public void connectFailed(URI uri, SocketAddress address, IOException failure) {
    // the transport reports it
  }
}
