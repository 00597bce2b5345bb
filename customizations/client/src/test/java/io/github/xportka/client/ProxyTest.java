package io.github.xportka.client;

import static io.github.xportka.client.ResponseScript.http;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.xportka.api.Operation;
import io.github.xportka.client.transport.Transport;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Transports behind the proxy of the Java platform. */
@Isolated("changes the proxy of the Java platform")
class ProxyTest {
  private final ProxySelector before = ProxySelector.getDefault();

  @AutoClose private final RecordingServer proxy = new RecordingServer();

  @BeforeEach
  void useProxy() {
    URI address = URI.create(proxy.url());
    useProxy(Proxy.Type.HTTP, new InetSocketAddress(address.getHost(), address.getPort()));
  }

  private static void useProxy(Proxy.Type type, InetSocketAddress address) {
    ProxySelector.setDefault(
        new ProxySelector() {
          @Override
          public List<Proxy> select(URI uri) {
            return List.of(new Proxy(type, address));
          }

          @Override
          public void connectFailed(URI uri, SocketAddress socket, IOException failure) {
            // the transport reports it
          }
        });
  }

  @AfterEach
  void restoreProxy() {
    ProxySelector.setDefault(before);
  }

  @Test
  void sendsAbsoluteUrlToProxy() {
    try (XportClient client = proxy.client().baseUrl("http://127.0.0.1:9/api").build()) {
      client.raw().call(Operation.PREVIEW_ORDER, null);
      client.raw().call(Operation.PREVIEW_ORDER, null);
    }

    assertThat(proxy.requests())
        .hasSize(2)
        .allMatch(
            request ->
                request
                    .requestLine()
                    .equals(
                        "POST http://127.0.0.1:9/api"
                            + Operation.PREVIEW_ORDER.path()
                            + " HTTP/1.1"))
        .allMatch(request -> request.header("host").equals("127.0.0.1:9"));
    assertThat(proxy.connectionsMade()).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("io.github.xportka.client.TransportFixture#transports")
  void ignoresSocksProxy(Supplier<Transport> factory) {
    useProxy(Proxy.Type.SOCKS, InetSocketAddress.createUnresolved("socks.invalid", 1080));
    try (Transport transport = factory.get();
        XportClient client = proxy.client().transport(transport).build()) {
      assertThat(client.raw().call(Operation.PREVIEW_ORDER, null).isSuccess()).isTrue();
    }
  }

  @Test
  void reportsStatusOfProxyThatRefusesTunnel() {
    proxy.respondWith(http(407, "denied", "Proxy-Authenticate: Basic"));
    try (XportClient client = proxy.client().baseUrl("https://platform.example").build()) {
      assertThat(catchThrowable(() -> client.raw().call(Operation.CREATE_ORDER, null)))
          .isInstanceOfSatisfying(
              XportHttpException.class, refused -> assertThat(refused.status()).isEqualTo(407));
      assertThat(catchThrowable(() -> client.raw().call(Operation.CREATE_ORDER, null)))
          .isInstanceOf(XportHttpException.class);
    }

    assertThat(proxy.requests())
        .hasSize(2)
        .allMatch(request -> request.requestLine().equals("CONNECT platform.example:443 HTTP/1.1"))
        .noneMatch(request -> request.hasHeader("signature"));
  }
}
