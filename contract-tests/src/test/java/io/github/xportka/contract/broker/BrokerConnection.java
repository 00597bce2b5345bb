package io.github.xportka.contract.broker;

import static java.nio.charset.StandardCharsets.UTF_8;

import au.com.dius.pact.core.pactbroker.HalClient;
import au.com.dius.pact.core.pactbroker.IHalClient;
import au.com.dius.pact.core.pactbroker.PactBrokerClient;
import au.com.dius.pact.core.pactbroker.PactBrokerClientConfig;
import java.net.URI;
import java.util.Base64;
import java.util.Map;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.util.Timeout;

/**
 * Pact's own client of a broker, limited to the broker's host. Without this limit, it follows
 * redirects and links to any host, with the token.
 */
final class BrokerConnection extends PactBrokerClient {
  private static final Timeout TIMEOUT = Timeout.ofSeconds(30);

  private final Map<String, String> authorization;
  private final CloseableHttpClient http;

  private BrokerConnection(URI broker, Map<String, String> authorization) {
    super(broker.toString(), Map.of(), new PactBrokerClientConfig());
    this.authorization = authorization;
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

  static BrokerConnection anonymous(URI broker) {
    return new BrokerConnection(broker, Map.of());
  }

  static BrokerConnection withToken(URI broker, String token) {
    return new BrokerConnection(broker, Map.of("Authorization", "Bearer " + token));
  }

  static BrokerConnection withPassword(URI broker, String username, String password) {
    String pair = Base64.getEncoder().encodeToString((username + ":" + password).getBytes(UTF_8));
    return new BrokerConnection(broker, Map.of("Authorization", "Basic " + pair));
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
    hal.setDefaultHeaders(authorization);
    hal.setHttpClient(http);
    return hal;
  }
}
