package io.github.xportka.client.transport;

import feign.Request;
import feign.Response;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.pool.PoolReusePolicy;
import org.apache.hc.core5.util.TimeValue;

/**
 * Transport over the connection pool of Apache HttpClient 5, without its execution chain. The chain
 * copies every request, and logs the URL with its signature.
 */
final class ApacheTransport implements Transport {
  private static final int MOST_HEADERS = 200;
  private static final int LONGEST_HEADER = 16 * 1024;
  private static final long EVICTION_NANOS = TimeUnit.SECONDS.toNanos(30);

  private final PoolingHttpClientConnectionManager connections;
  private final ApacheRoutes routes = new ApacheRoutes();
  private final ExchangeWatcher watcher = new ExchangeWatcher();
  private final AtomicLong evictedAt = new AtomicLong(System.nanoTime());

  ApacheTransport(int maxConnections) {
    connections = connections(maxConnections, SystemDefaultDnsResolver.INSTANCE);
  }

  static PoolingHttpClientConnectionManager connections(int most, DnsResolver names) {
    Http1Config limits =
        Http1Config.custom()
            .setMaxHeaderCount(MOST_HEADERS)
            .setMaxLineLength(LONGEST_HEADER)
            .build();
    PoolingHttpClientConnectionManager connections =
        new PoolingHttpClientConnectionManager(
            new Connector(names),
            PoolConcurrencyPolicy.STRICT,
            PoolReusePolicy.LIFO,
            TimeValue.NEG_ONE_MILLISECOND,
            socket -> new ProbedConnection(limits));
    connections.setMaxTotal(most);
    connections.setDefaultMaxPerRoute(most);
    connections.setDefaultSocketConfig(SocketConfig.custom().setTcpNoDelay(true).build());
    connections.setDefaultConnectionConfig(
        ConnectionConfig.custom().setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS).build());
    return connections;
  }

  /** Connector that tries no further address of the host after the end of its exchange. */
  private static final class Connector extends DefaultHttpClientConnectionOperator {
    Connector(DnsResolver names) {
      super(
          // An interrupt closes a channel, so it ends a call in every phase.
          proxy -> ChannelSocket.open(),
          null,
          names,
          RegistryBuilder.<TlsSocketStrategy>create()
              .register("https", DefaultClientTlsStrategy.createSystemDefault())
              .build());
    }

    @Override
    protected void onBeforeSocketConnect(HttpContext context, HttpHost host) {
      ApacheExchange.of(context).requireActive();
    }

    @Override
    protected void onAfterSocketConnect(HttpContext context, HttpHost host) {
      ApacheExchange.of(context).requireActive();
    }
  }

  @Override
  public Response execute(Request request, Request.Options options, Deadline deadline)
      throws IOException {
    evictIdleConnections();
    String url = request.url();
    int origin = UrlOrigin.length(url);
    String path = origin == url.length() ? "/" : url.substring(origin);
    HttpRoute route = routes.of(url.substring(0, origin));
    return new ApacheExchange(connections, watcher, route, deadline, options)
        .execute(request, path);
  }

  private void evictIdleConnections() {
    long now = System.nanoTime();
    long last = evictedAt.get();
    if (now - last > EVICTION_NANOS && evictedAt.compareAndSet(last, now)) {
      connections.closeExpired();
    }
  }

  /** Closes all connections. */
  @Override
  public void close() {
    connections.close(CloseMode.IMMEDIATE);
  }
}
