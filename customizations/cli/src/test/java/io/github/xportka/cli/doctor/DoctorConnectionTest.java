package io.github.xportka.cli.doctor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.github.xportka.cli.CommandRunner;
import io.github.xportka.cli.doctor.DoctorReport.Check;
import io.github.xportka.cli.doctor.DoctorReport.Status;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorConnectionTest {
  private static final char[] PASSWORD = "test-password".toCharArray();

  private static final Duration TIMEOUT = Duration.ofMinutes(1);

  @TempDir private Path folder;

  private final DoctorReport report =
      new DoctorReport(
          new CommandRunner().context(new ByteArrayOutputStream(), new ByteArrayOutputStream()),
          true);

  private DoctorConnection connection(
      String url, ProxySelector proxies, @Nullable KeyStore trusted, Duration timeout) {
    Duration window = Duration.ofMinutes(10);
    return new DoctorConnection(
        URI.create(url), Clock.systemUTC(), window, proxies, trusted, timeout, report);
  }

  private List<Check> exchange(int port, @Nullable KeyStore trusted, Duration timeout) {
    String url = "https://127.0.0.1:" + port + "/api";
    connection(url, ProxySelector.getDefault(), trusted, timeout).exchange();
    return report.checks();
  }

  private List<Check> exchangeWithServer(KeyStore keys, @Nullable KeyStore trusted)
      throws Exception {
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    server.createContext("/api", DoctorConnectionTest::respond);
    server.start();
    try {
      return exchange(server.getAddress().getPort(), trusted, TIMEOUT);
    } finally {
      server.stop(0);
    }
  }

  private static void respond(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(404, -1);
    exchange.close();
  }

  @Test
  void namesIssuerOfUntrustedCertificate() throws Exception {
    List<Check> steps = exchangeWithServer(selfSigned(), null);

    assertThat(steps).hasSize(1);
    assertThat(steps.get(0).name()).isEqualTo("TLS");
    assertThat(steps.get(0).status()).isEqualTo(Status.FAILED);
    assertThat(steps.get(0).detail()).contains("not accepted", "issued by CN=Invented Proxy");
    assertThat(steps.get(0).remedy()).contains("trust store");
  }

  @Test
  void checksTlsHttpAndClockOfTrustedServer() throws Exception {
    KeyStore keys = selfSigned();

    List<Check> steps = exchangeWithServer(keys, keys);

    assertThat(steps).extracting(Check::name).containsExactly("TLS", "HTTP", "Clock");
    assertThat(steps).extracting(Check::status).containsOnly(Status.OK);
    assertThat(steps.get(0).detail()).startsWith("TLSv1").contains("issued by CN=Invented Proxy");
  }

  @Test
  void leavesUnknownHostToProxy() {
    ProxySelector proxies =
        ProxySelector.of(InetSocketAddress.createUnresolved("proxy.example", 3128));
    DoctorConnection connection =
        connection("https://xport-doctor.invalid/api", proxies, null, TIMEOUT);

    assertThat(connection.resolve()).isTrue();
    assertThat(report.checks())
        .singleElement()
        .extracting(Check::detail)
        .isEqualTo("The proxy proxy.example:3128 resolves xport-doctor.invalid.");
  }

  @Test
  void reportsServerWithoutTls() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread plain =
          new Thread(
              () -> {
                try (var accepted = socket.accept()) {
                  accepted.getOutputStream().write("HTTP/1.1 400 Bad\r\n\r\n".getBytes(UTF_8));
                  accepted.getInputStream().transferTo(OutputStream.nullOutputStream());
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
      plain.start();

      // Now and then Java's client does not notice the end of the handshake.
      assertHandshakeFailed(exchange(socket.getLocalPort(), null, Duration.ofSeconds(3)));
      plain.join();
    }
  }

  @Test
  void reportsSilentServerAsFailedHandshake() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertHandshakeFailed(exchange(silent.getLocalPort(), null, Duration.ofMillis(500)));
    }
  }

  private static void assertHandshakeFailed(List<Check> checks) {
    assertThat(checks)
        .singleElement()
        .satisfies(
            check -> {
              assertThat(check.name()).isEqualTo("TLS");
              assertThat(check.status()).isEqualTo(Status.FAILED);
              assertThat(check.detail()).startsWith("The handshake failed:");
            });
  }

  private KeyStore selfSigned() throws Exception {
    Path store = folder.resolve("keys.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "test",
                "-keyalg",
                "EC",
                "-dname",
                "CN=Invented Proxy",
                "-ext",
                "san=ip:127.0.0.1",
                "-storepass",
                new String(PASSWORD),
                "-keystore",
                store.toString())
            .redirectErrorStream(true)
            .start();
    assertThat(keytool.waitFor()).isZero();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD);
    }
    return keys;
  }
}
