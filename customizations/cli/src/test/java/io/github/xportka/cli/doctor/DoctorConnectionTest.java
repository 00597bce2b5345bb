package io.github.xportka.cli.doctor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorConnectionTest {
  private static final char[] PASSWORD = "test-password".toCharArray();

  @TempDir private Path folder;

  private static DoctorConnection connection(int port) {
    return new DoctorConnection(
        URI.create("https://127.0.0.1:" + port + "/api"),
        Clock.systemUTC(),
        Duration.ofMinutes(10));
  }

  @Test
  void namesIssuerOfUntrustedCertificate() throws Exception {
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(selfSigned()));
    server.start();
    try {
      DoctorStep step = connection(server.getAddress().getPort()).tls();
      assertThat(step.status()).isEqualTo(DoctorStep.Status.FAILED);
      assertThat(step.detail()).contains("not accepted", "issued by CN=Invented Proxy");
      assertThat(step.remedy()).contains("trust store");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void reportsServerWithoutTls() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread plain =
          new Thread(
              () -> {
                try (var accepted = socket.accept()) {
                  accepted.getOutputStream().write("HTTP/1.1 400 Bad\r\n\r\n".getBytes(UTF_8));
                } catch (java.io.IOException e) {
                  throw new java.io.UncheckedIOException(e);
                }
              });
      plain.start();
      DoctorStep step = connection(socket.getLocalPort()).tls();
      plain.join();
      assertThat(step.status()).isEqualTo(DoctorStep.Status.FAILED);
      assertThat(step.detail()).startsWith("The handshake failed:");
    }
  }

  private SSLContext selfSigned() throws Exception {
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
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }
}
