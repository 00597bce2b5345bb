package io.github.xportka.client;

import feign.Client;
import feign.hc5.ApacheHttp5Client;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecRuntime;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.EofSensorInputStream;
import org.apache.hc.core5.http.io.EofSensorWatcher;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;

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
            .addExecInterceptorFirst("hang up", DefaultTransport::hangUpOnTheRest)
            .build();
    return new Opened(new ApacheHttp5Client(http), http);
  }

  /**
   * Closes the connection when an answer is not read to its end. Otherwise the rest would be read
   * for the sake of the connection, however long it is.
   */
  private static ClassicHttpResponse hangUpOnTheRest(
      ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
      throws IOException, HttpException {
    ClassicHttpResponse response = chain.proceed(request, scope);
    HttpEntity entity = response.getEntity();
    if (entity != null) {
      response.setEntity(
          new HttpEntityWrapper(entity) {
            @Override
            public InputStream getContent() throws IOException {
              return new EofSensorInputStream(super.getContent(), new HangUp(scope.execRuntime));
            }
          });
    }
    return response;
  }

  private record HangUp(ExecRuntime connection) implements EofSensorWatcher {
    @Override
    public boolean eofDetected(InputStream wrapped) {
      return true;
    }

    @Override
    public boolean streamClosed(InputStream wrapped) {
      connection.discardEndpoint();
      return false;
    }

    @Override
    public boolean streamAbort(InputStream wrapped) {
      return streamClosed(wrapped);
    }
  }
}
