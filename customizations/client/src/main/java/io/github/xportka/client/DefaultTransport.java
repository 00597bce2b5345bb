package io.github.xportka.client;

import feign.Client;
import feign.Request;
import feign.Response;
import feign.okhttp.OkHttpClient;
import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Protocol;

/**
 * Default HTTP transport: OkHttp with a connection pool, over HTTP/1.1.
 *
 * <p>It sends each request once, does not follow redirects and does not log requests. It uses the
 * proxy settings of the JVM. Create one only to wrap it in your own {@code feign.Client}.
 */
public final class DefaultTransport implements Client, Closeable {
  /** All calls go to one host, so concurrent calls share this pool. */
  private static final int MAX_IDLE_CONNECTIONS = 64;

  /** Shorter than the usual idle timeout of servers, which close idle connections. */
  private static final long KEEP_ALIVE_SECONDS = 30;

  private final okhttp3.OkHttpClient http;
  private final Client client;

  private DefaultTransport(okhttp3.OkHttpClient http) {
    this.http = http;
    this.client = new OkHttpClient(http);
  }

  /**
   * Opens a transport without connecting.
   *
   * @param connectTimeout the timeout for connecting
   * @param readTimeout the longest silence while waiting for data
   * @param callTimeout the timeout for a whole call, to the last byte of the response
   * @return the transport; the caller closes it
   */
  public static DefaultTransport open(
      Duration connectTimeout, Duration readTimeout, Duration callTimeout) {
    return new DefaultTransport(
        new okhttp3.OkHttpClient.Builder()
            .connectionPool(
                new ConnectionPool(MAX_IDLE_CONNECTIONS, KEEP_ALIVE_SECONDS, TimeUnit.SECONDS))
            // The timeouts of a request's options, or Feign makes another client at each call.
            .connectTimeout(connectTimeout)
            .readTimeout(readTimeout)
            .writeTimeout(readTimeout)
            .callTimeout(callTimeout)
            .protocols(List.of(Protocol.HTTP_1_1))
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .followSslRedirects(false)
            .addInterceptor(new RedirectAndRetrySuppressor())
            .addNetworkInterceptor(new RedirectAndRetrySuppressor())
            .build());
  }

  @Override
  public Response execute(Request request, Request.Options options) throws IOException {
    try {
      return client.execute(request, options);
    } catch (Exception e) {
      if (e instanceof InterruptedException) { // which OkHttp, being Kotlin, does not declare
        Thread.currentThread().interrupt();
        throw (IOException) new InterruptedIOException("interrupted").initCause(e);
      }
      throw e;
    }
  }

  /** Closes the idle connections. */
  @Override
  public void close() {
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }
}
