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
 * The transport that is used unless the builder is given another: OkHttp, pooled, over HTTP/1.1.
 *
 * <p>It sends each request exactly once, follows no redirect, and logs nothing of a request. It
 * obeys the proxy settings of the Java platform. Make one yourself only to put a client of your own
 * in front of it.
 */
public final class DefaultTransport implements Client, Closeable {
  /**
   * All calls go to one host: as many may be under way at the same time without a new connection.
   */
  private static final int MAX_IDLE_CONNECTIONS = 64;

  /** Shorter than servers keep an idle connection: what they closed meanwhile cannot be sent on. */
  private static final long KEEP_ALIVE_SECONDS = 30;

  private final okhttp3.OkHttpClient http;
  private final Client client;

  private DefaultTransport(okhttp3.OkHttpClient http) {
    this.http = http;
    this.client = new OkHttpClient(http);
  }

  /**
   * Opens a transport. No connection is made yet.
   *
   * @param connectTimeout how long connecting may take
   * @param readTimeout how long the other side may be silent
   * @param callTimeout how long a call may take in all, to the last byte of its answer
   * @return the transport, to be closed when it is no longer needed
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
            .addInterceptor(new NoFollowUp())
            .addNetworkInterceptor(new NoFollowUp())
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
