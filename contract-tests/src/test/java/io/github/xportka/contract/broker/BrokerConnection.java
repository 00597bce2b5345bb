package io.github.xportka.contract.broker;

import au.com.dius.pact.core.pactbroker.HalClient;
import au.com.dius.pact.core.pactbroker.IHalClient;
import au.com.dius.pact.core.pactbroker.PactBrokerClient;
import au.com.dius.pact.core.pactbroker.PactBrokerClientConfig;
import java.net.URI;
import java.util.Map;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Pact's own client of a broker, limited to the broker's host. Without this limit, it follows
 * redirects and links to any host, with the token.
 */
final class BrokerConnection extends PactBrokerClient {
  private static final Timeout TIMEOUT = Timeout.ofSeconds(30);

  private final Map<String, String> headers;
  private final CloseableHttpClient http;

  /**
   * Creates a connection.
   *
   * @param authorization the value of the header {@code Authorization}, or null for none
   */
  BrokerConnection(URI broker, @Nullable String authorization) {
    super(broker.toString(), Map.of(), new PactBrokerClientConfig());
    this.headers = authorization == null ? Map.of() : Map.of("Authorization", authorization);
    this.http =
        HttpClients.custom()
            .useSystemProperties()
            .disableRedirectHandling()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .useSystemProperties()
                    .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                            .setConnectTimeout(TIMEOUT)
                            .setSocketTimeout(TIMEOUT)
                            .build())
                    .build())
            .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(TIMEOUT).build())
            // A request interceptor would run after the connection to the other host.
            .addExecInterceptorFirst(
                "origin",
                (request, scope, chain) -> {
                  requireOrigin(broker, request);
                  return chain.proceed(request, scope);
                })
            .build();
  }

  private static void requireOrigin(URI broker, HttpRequest request) throws HttpException {
    URI address = URI.create(request.getScheme() + "://" + request.getAuthority());
    if (!origin(address).equals(origin(broker))) {
      throw new HttpException(
          "The broker at "
              + origin(broker)
              + " refers to "
              + origin(address)
              + ", where nothing is sent. Check the base URL in the broker's configuration.");
    }
  }

  private static String origin(URI address) {
    int port = address.getPort();
    if (port < 0) {
      port = "https".equals(address.getScheme()) ? 443 : 80;
    }
    return address.getScheme() + "://" + address.getHost() + ":" + port;
  }

  @Override
  public IHalClient newHalClient() {
    HalClient hal = new HalClient(getPactBrokerUrl(), Map.of(), getConfig());
    hal.setDefaultHeaders(headers);
    hal.setHttpClient(http);
    return hal;
  }
}
