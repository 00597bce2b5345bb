package io.github.xportka.client.transport;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.RouteInfo.LayerType;
import org.apache.hc.client5.http.RouteInfo.TunnelType;
import org.apache.hc.core5.http.HttpHost;
import org.jspecify.annotations.Nullable;

/** Routes by origin, such as {@code https://host:443}. The proxy is that of the Java platform. */
final class ApacheRoutes {
  private final Map<String, HttpRoute> byOrigin = new ConcurrentHashMap<>();

  HttpRoute of(String origin) throws IOException {
    HttpRoute known = byOrigin.get(origin);
    if (known != null) {
      return known;
    }
    URI uri = URI.create(origin);
    boolean isSecure = "https".equalsIgnoreCase(uri.getScheme());
    int defaultPort = isSecure ? 443 : 80;
    HttpHost target =
        new HttpHost(
            isSecure ? "https" : "http",
            uri.getHost(),
            uri.getPort() < 0 ? defaultPort : uri.getPort());
    HttpHost proxy = proxy(uri);
    HttpRoute route =
        proxy == null
            ? new HttpRoute(target, null, isSecure)
            : new HttpRoute(
                target,
                null,
                proxy,
                isSecure,
                isSecure ? TunnelType.TUNNELLED : TunnelType.PLAIN,
                isSecure ? LayerType.LAYERED : LayerType.PLAIN);
    byOrigin.put(origin, route);
    return route;
  }

  private static @Nullable HttpHost proxy(URI uri) {
    ProxySelector selector = ProxySelector.getDefault();
    List<Proxy> proxies = selector == null ? List.of() : selector.select(uri);
    for (Proxy proxy : proxies) {
      if (proxy.type() == Proxy.Type.HTTP && proxy.address() instanceof InetSocketAddress address) {
        return new HttpHost("http", address.getHostString(), address.getPort());
      }
    }
    return null;
  }
}
