package io.github.xportka.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.xportka.client.transport.Transport;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Calls over TLS. The certificate of the server is made for the test. */
@Isolated("changes the default TLS context of the Java platform")
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TlsTransportTest {
  private static final String PASSWORD = "example-password";
  private static final int CALLERS = 16;
  private static final int CALLS_OF_CALLER = 10;

  /** Enough for the handshakes of all callers on a busy machine. */
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(60);

  private static SSLContext platform;
  private static SSLContext trusting;

  @AutoClose("shutdownNow")
  private final ExecutorService threads = Executors.newCachedThreadPool();

  @BeforeAll
  static void trustCertificate(@TempDir Path folder) throws Exception {
    platform = SSLContext.getDefault();
    trusting = context(keyStore(folder.resolve("server.p12")));
    SSLContext.setDefault(trusting);
  }

  @AfterAll
  static void restoreTrust() {
    SSLContext.setDefault(platform);
  }

  @ParameterizedTest
  @MethodSource("io.github.xportka.client.TransportFixture#transports")
  void sharesConnectionsOfManyCallers(Supplier<Transport> factory) throws Exception {
    try (RecordingServer server = new RecordingServer(trusting.getServerSocketFactory());
        Transport transport = factory.get();
        XportClient client =
            server.client().connectTimeout(CONNECT_TIMEOUT).transport(transport).build()) {
      server.respondWith(TransportFixture::echo);
      List<Future<Integer>> callers = new ArrayList<>();
      for (int i = 0; i < CALLERS; i++) {
        callers.add(threads.submit(() -> successes(client)));
      }
      for (Future<Integer> caller : callers) {
        assertThat(caller.get(90, TimeUnit.SECONDS)).isEqualTo(CALLS_OF_CALLER);
      }
      assertThat(server.connectionsMade()).isBetween(1, CALLERS);
    }
  }

  @ParameterizedTest
  @MethodSource("io.github.xportka.client.TransportFixture#transports")
  void callsThroughTunnelOfProxy(Supplier<Transport> factory) throws Exception {
    try (RecordingServer server = new RecordingServer(trusting.getServerSocketFactory());
        TunnelProxy proxy = new TunnelProxy("");
        Transport transport = factory.get();
        XportClient client = server.client().transport(transport).build()) {
      server.respondWith(TransportFixture::echo);

      assertThat(successes(client)).isEqualTo(CALLS_OF_CALLER);
      assertThat(proxy.tunnels()).isEqualTo(1);
    }
  }

  /** The proxy knows neither keys nor certificate of the platform, but it can send bytes first. */
  @ParameterizedTest
  @MethodSource("io.github.xportka.client.TransportFixture#transports")
  void ignoresBytesThatProxySendsBeforeTls(Supplier<Transport> factory) throws Exception {
    String forged = "{\"errorCode\":200,\"errorMsg\":\"forged\"}";
    try (RecordingServer server = new RecordingServer(trusting.getServerSocketFactory());
        TunnelProxy proxy =
            new TunnelProxy(
                "HTTP/1.1 200 OK\r\nContent-Length: " + forged.length() + "\r\n\r\n" + forged);
        Transport transport = factory.get();
        XportClient client = server.client().transport(transport).sleeper(delay -> {}).build()) {
      server.respondWith(TransportFixture::echo);
      Throwable failure =
          catchThrowable(
              () ->
                  assertThat(TransportFixture.call(client, "1").envelopeMessage()).isEqualTo("1"));

      assertThat(proxy.tunnels()).isPositive();
      if (failure != null) { // the JDK discards the bytes, and the call succeeds
        assertThat(failure)
            .isInstanceOfSatisfying(
                XportTransportException.class,
                lost -> assertThat(lost.sent()).isEqualTo(SentState.NO));
        assertThat(server.requests()).isEmpty();
      }
    }
  }

  private static int successes(XportClient client) {
    int successes = 0;
    for (int i = 0; i < CALLS_OF_CALLER; i++) {
      if ("1".equals(TransportFixture.call(client, "1").envelopeMessage())) {
        successes++;
      }
    }
    return successes;
  }

  private static KeyStore keyStore(Path file) throws Exception {
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=dns:localhost",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                PASSWORD)
            .redirectErrorStream(true)
            .start();
    String output = new String(keytool.getInputStream().readAllBytes(), UTF_8);
    assertThat(keytool.waitFor()).as(output).isZero();
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream content = Files.newInputStream(file)) {
      store.load(content, PASSWORD.toCharArray());
    }
    return store;
  }

  private static SSLContext context(KeyStore store) throws Exception {
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, PASSWORD.toCharArray());
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }
}
