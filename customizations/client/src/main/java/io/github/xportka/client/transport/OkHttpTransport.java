package io.github.xportka.client.transport;

import feign.Request;
import feign.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.Authenticator;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Route;
import org.jspecify.annotations.Nullable;

/** Transport over OkHttp, without its repeated attempts and redirects. */
final class OkHttpTransport implements Transport {
  private final ChannelSockets sockets = new ChannelSockets();
  private final ExchangeWatcher watcher = new ExchangeWatcher();
  private final OkHttpUrls urls = new OkHttpUrls();
  private volatile OkHttpClient client;
  private volatile boolean isClosed;

  OkHttpTransport(int maxIdleConnections) {
    client =
        new OkHttpClient.Builder()
            .socketFactory(sockets.plain())
            .sslSocketFactory(sockets.tls(), new OkHttpClient().x509TrustManager())
            .connectionPool(
                new ConnectionPool(
                    maxIdleConnections,
                    HttpTransports.LONGEST_KEEP_ALIVE_SECONDS,
                    TimeUnit.SECONDS))
            .proxySelector(new HttpProxies())
            .proxyAuthenticator(OkHttpTransport::withPassword)
            .protocols(List.of(Protocol.HTTP_1_1))
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .fastFallback(false)
            .readTimeout(Duration.ZERO) // the watcher limits silence, without a thread change
            .writeTimeout(Duration.ZERO)
            .addNetworkInterceptor(chain -> OkHttpExchange.send(chain, sockets))
            .build();
  }

  /** Returns CONNECT with the password of the Java platform, or null to give up. */
  private static okhttp3.@Nullable Request withPassword(
      @Nullable Route route, okhttp3.Response refusal) throws IOException {
    boolean isFirst = refusal.request().header("Proxy-Authorization") == null;
    return isFirst ? Authenticator.JAVA_NET_AUTHENTICATOR.authenticate(route, refusal) : null;
  }

  @Override
  public Response execute(Request request, Request.Options options, Deadline deadline)
      throws IOException {
    if (isClosed) {
      throw new NotSentException(new IOException("the transport is closed"));
    }
    return new OkHttpExchange(watcher, deadline, options)
        .execute(request, urls.of(request.url()), client(options));
  }

  private OkHttpClient client(Request.Options options) {
    int connect = Math.toIntExact(Math.min(options.connectTimeoutMillis(), Integer.MAX_VALUE));
    OkHttpClient last = client;
    if (last.connectTimeoutMillis() == connect) {
      return last;
    }
    OkHttpClient changed =
        last.newBuilder()
            .connectTimeout(connect, TimeUnit.MILLISECONDS)
            .build(); // shares the connections
    client = changed;
    return changed;
  }

  /** Closes the idle connections. Later calls fail. */
  @Override
  public void close() {
    isClosed = true;
    client.connectionPool().evictAll();
  }
}
