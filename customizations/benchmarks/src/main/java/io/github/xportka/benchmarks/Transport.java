package io.github.xportka.benchmarks;

import feign.Client;
import feign.Request;
import feign.hc5.ApacheHttp5Client;
import feign.http2client.Http2Client;
import io.github.xportka.client.transport.HttpTransports;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;

/**
 * One of Feign's transports as a client of a signed API sets it up, with the connections behind it.
 *
 * <p>A call puts one request on the wire. A request that a transport repeats by itself carries the
 * nonce and the timestamp of the first one, and is invisible to the caller's retry budget. The
 * exception is a GET over java11: the JDK sends it once more when its connection is closed.
 */
final class Transport implements AutoCloseable {
  static final List<String> NAMES = List.of("hc5", "default", "java11");

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
  private static final Duration READ_TIMEOUT = Duration.ofSeconds(10);

  /**
   * The same values as in the transports below: java11 builds another client for a call whose
   * options differ from its own.
   */
  static final Request.Options OPTIONS =
      new Request.Options(CONNECT_TIMEOUT, READ_TIMEOUT, /* followRedirects= */ false);

  /** All calls go to one host, so a limit per route is a limit on calls at the same time. */
  private static final int MAX_CONNECTIONS = 64;

  private final Client client;
  private final Resource resource;

  private Transport(Client client, Resource resource) {
    this.client = client;
    this.resource = resource;
  }

  static Transport open(String name) {
    return switch (name) {
      case "hc5" -> hc5();
      case "default" -> ours();
      case "java11" -> java11();
      default ->
          throw new IllegalArgumentException("no transport '" + name + "': take one of " + NAMES);
    };
  }

  private static Transport hc5() {
    CloseableHttpClient http =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setMaxConnPerRoute(MAX_CONNECTIONS)
                    .setMaxConnTotal(MAX_CONNECTIONS)
                    .build())
            // Else a GET over plain HTTP offers a switch to TLS in its headers.
            .setDefaultRequestConfig(
                RequestConfig.custom().setProtocolUpgradeEnabled(false).build())
            .disableAutomaticRetries()
            .disableRedirectHandling()
            .disableCookieManagement()
            .disableAuthCaching()
            // Else it asks for gzip by itself, which java11 does not.
            .disableContentCompression()
            .build();
    return new Transport(new ApacheHttp5Client(http), http::close);
  }

  /** The default transport of the client. */
  private static Transport ours() {
    io.github.xportka.client.transport.Transport transport = HttpTransports.hc5();
    return new Transport(transport, transport::close);
  }

  private static Transport java11() {
    HttpClient http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();
    // Its threads are daemons and end with the garbage collection of the client.
    return new Transport(new Http2Client(http), () -> {});
  }

  Client client() {
    return client;
  }

  @Override
  public void close() throws IOException {
    resource.close();
  }

  /** What has to be released besides the Feign client, which has no close method. */
  @FunctionalInterface
  private interface Resource {
    void close() throws IOException;
  }
}
