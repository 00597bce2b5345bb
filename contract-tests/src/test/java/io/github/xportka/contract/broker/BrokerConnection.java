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
 * Pact's own client of a broker, kept to the broker: left alone it follows redirects and links to
 * anywhere, and takes the token along.
 */
final class BrokerConnection extends PactBrokerClient {
  private static final Timeout PATIENCE = Timeout.ofSeconds(30);

  private final Map<String, String> identity;
  private final CloseableHttpClient http;

  private BrokerConnection(URI broker, Map<String, String> identity) {
    super(broker.toString(), Map.of(), new PactBrokerClientConfig());
    this.identity = identity;
    this.http =
        HttpClients.custom()
            .useSystemProperties()
            .disableRedirectHandling()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .useSystemProperties()
                    .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                            .setConnectTimeout(PATIENCE)
                            .setSocketTimeout(PATIENCE)
                            .build())
                    .build())
            .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(PATIENCE).build())
            // Ahead of the connection: a request interceptor comes after it.
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
              + " leads to "
              + origin(address)
              + ": nothing is sent there. Is the broker told its own address?");
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
    hal.setDefaultHeaders(identity);
    hal.setHttpClient(http);
    return hal;
  }
}
