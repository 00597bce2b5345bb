package io.github.xportka.client.transport;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.impl.routing.SystemDefaultRoutePlanner;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.routing.HttpRoutePlanner;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;

/** Routes by origin, such as {@code https://host:443}. The proxy is that of the Java platform. */
final class ApacheRoutes {
  private final HttpRoutePlanner planner = new SystemDefaultRoutePlanner(null);
  private final Map<String, HttpRoute> byOrigin = new ConcurrentHashMap<>();

  HttpRoute of(String origin) throws IOException {
    HttpRoute known = byOrigin.get(origin);
    if (known != null) {
      return known;
    }
    try {
      HttpHost target = HttpHost.create(URI.create(origin));
      HttpRoute route = planner.determineRoute(target, HttpClientContext.create());
      byOrigin.put(origin, route);
      return route;
    } catch (HttpException e) {
      throw new NotSentException(new IOException("the proxy cannot be used", e));
    }
  }
}
