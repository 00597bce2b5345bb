package io.github.xportka.client;

import feign.Client;
import feign.hc5.ApacheHttp5Client;
import java.io.Closeable;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;

/**
 * The transport that is used unless the builder is given another: see README for the measurements.
 */
final class DefaultTransport {
  private static final int MAX_CONNECTIONS = 64;

  private DefaultTransport() {}

  record Opened(Client client, Closeable resource) {}

  static Opened open() {
    CloseableHttpClient http =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setMaxConnPerRoute(MAX_CONNECTIONS)
                    .setMaxConnTotal(MAX_CONNECTIONS)
                    .build())
            .disableAutomaticRetries()
            .disableRedirectHandling()
            .disableCookieManagement()
            .disableAuthCaching()
            .build();
    return new Opened(new ApacheHttp5Client(http), http);
  }
}
