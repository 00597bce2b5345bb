package io.github.xportka.client;

import static io.github.xportka.client.ResponseScript.http;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.xportka.api.Operation;
import io.github.xportka.client.transport.HttpTransports;
import io.github.xportka.client.transport.ProxyTunnelException;
import io.github.xportka.client.transport.Transport;
import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Transports behind the proxy of the Java platform. */
@Isolated("changes the proxy of the Java platform")
class ProxyTest {
  private static final String FORGED =
      "{\"code\":200,\"data\":{\"orderId\":\"FORGED\",\"success\":true}}";
  private static final String REFUSAL = "{\"code\":1008}";

  @AutoClose private final RecordingServer proxy = new RecordingServer();
  @AutoClose private final ProxySetting setting = new ProxySetting();

  @BeforeEach
  void useProxy() {
    URI address = URI.create(proxy.url());
    setting.use(Proxy.Type.HTTP, new InetSocketAddress(address.getHost(), address.getPort()));
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
    setting.use(Proxy.Type.SOCKS, InetSocketAddress.createUnresolved("socks.invalid", 1080));
    try (Transport transport = factory.get();
        XportClient client = proxy.client().transport(transport).build()) {
      assertThat(client.raw().call(Operation.PREVIEW_ORDER, null).isSuccess()).isTrue();
    }
  }

  /** TLS begins after the response to CONNECT, so anybody can forge that response. */
  @ParameterizedTest
  @MethodSource("io.github.xportka.client.TransportFixture#transports")
  void neverReadsResponseToConnect(Supplier<Transport> factory) {
    SoftAssertions all = new SoftAssertions();
    for (int status : new int[] {201, 206, 299, 302, 400, 403, 429, 502, 503}) {
      for (String body : List.of("", FORGED, REFUSAL)) {
        proxy.respondWith(http(status, body, "Date: Tue, 14 Nov 2023 20:13:20 GMT"));
        XportTransportException failure = failure(factory);
        all.assertThat(failure)
            .as("%d %s", status, body)
            .hasMessage(
                "createOrder: the proxy refused the tunnel with HTTP %d (ProxyTunnelException)."
                    + " Nothing was sent. Check the proxy settings of the JVM, and that the proxy"
                    + " allows the base URL. The client tried 3 times.",
                status)
            .hasCauseInstanceOf(ProxyTunnelException.class);
        all.assertThat(failure.sent()).isEqualTo(SentState.NO);
      }
    }
    all.assertAll();
    assertThat(proxy.requests())
        .allMatch(request -> request.requestLine().equals("CONNECT platform.example:443 HTTP/1.1"))
        .noneMatch(request -> request.hasHeader("signature"));
  }

  @ParameterizedTest
  @MethodSource("io.github.xportka.client.TransportFixture#transports")
  void reportsProxyThatRequiresPassword(Supplier<Transport> factory) {
    for (String header : List.of("Proxy-Authenticate: Basic realm=\"x\"", "X-Challenge: none")) {
      proxy.respondWith(http(407, FORGED, header));
      XportTransportException failure = failure(factory);

      assertThat(failure)
          .hasMessage(
              "createOrder: the proxy refused the tunnel with HTTP 407 (ProxyTunnelException)."
                  + " Nothing was sent. The proxy requires a password: use HttpTransports.okHttp()"
                  + " and a java.net.Authenticator. The client tried 3 times.");
      assertThat(failure.sent()).isEqualTo(SentState.NO);
    }
  }

  /** A proxy can lock an account after a few wrong passwords. */
  @Test
  void sendsPasswordOfPlatformOncePerAttempt() {
    Authenticator before = Authenticator.getDefault();
    Authenticator.setDefault(new ProxyPassword());
    try {
      proxy.respondWith(http(407, "", "Proxy-Authenticate: Basic realm=\"x\""));

      assertThat(failure(HttpTransports::okHttp)).hasMessageContaining("HTTP 407");
    } finally {
      Authenticator.setDefault(before);
    }
    assertThat(proxy.requests())
        .extracting(request -> request.hasHeader("proxy-authorization"))
        .containsExactly(false, true, false, true, false, true);
    assertThat(proxy.requests().get(1).header("proxy-authorization"))
        .isEqualTo("Basic " + Base64.getEncoder().encodeToString("name:pass".getBytes(UTF_8)));
  }

  private static final class ProxyPassword extends Authenticator {
    @Override
    protected @Nullable PasswordAuthentication getPasswordAuthentication() {
      return getRequestorType() == RequestorType.PROXY
          ? new PasswordAuthentication("name", "pass".toCharArray())
          : null;
    }
  }

  private XportTransportException failure(Supplier<Transport> factory) {
    try (Transport transport = factory.get();
        XportClient client =
            proxy
                .client()
                .baseUrl("https://platform.example")
                .staleTimestampCodes(Set.of(1008))
                .transport(transport)
                .sleeper(delay -> {})
                .build()) {
      return catchThrowableOfType(
          XportTransportException.class, () -> client.raw().call(Operation.CREATE_ORDER, null));
    }
  }
}
