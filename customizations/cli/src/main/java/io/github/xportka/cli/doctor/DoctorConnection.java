package io.github.xportka.cli.doctor;

import io.github.xportka.cli.context.CommandException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Checks of the connection to a platform: DNS, TLS, HTTP and clock. */
final class DoctorConnection {
  private static final int TIMEOUT_MILLIS = 10_000;
  private static final Duration SOON = Duration.ofDays(14);
  private static final Duration SMALL_OFFSET = Duration.ofSeconds(60);

  private final URI target;
  private final Clock clock;
  private final Duration window;
  private @Nullable Instant platformTime;

  /**
   * Creates the checks.
   *
   * @param target the base URL
   * @param clock the clock of the caller
   * @param window the largest difference of a timestamp that the platform accepts
   */
  DoctorConnection(URI target, Clock clock, Duration window) {
    this.target = target;
    this.clock = clock;
    this.window = window;
  }

  boolean isEncrypted() {
    return "https".equals(target.getScheme());
  }

  private int port() {
    return target.getPort() >= 0 ? target.getPort() : isEncrypted() ? 443 : 80;
  }

  DoctorStep dns() {
    try {
      InetAddress[] addresses = InetAddress.getAllByName(target.getHost());
      return DoctorStep.ok("DNS", target.getHost() + " has " + addresses.length + " address(es).");
    } catch (UnknownHostException e) {
      return DoctorStep.failed(
          "DNS",
          "The host " + target.getHost() + " is not found.",
          "Check the base URL, the network, and whether a proxy is needed.");
    }
  }

  DoctorStep tls() {
    RecordingTrustManager trust = new RecordingTrustManager();
    try (Socket plain = new Socket()) {
      plain.connect(new InetSocketAddress(target.getHost(), port()), TIMEOUT_MILLIS);
      plain.setSoTimeout(TIMEOUT_MILLIS);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {trust}, null);
      try (SSLSocket socket =
          (SSLSocket)
              context.getSocketFactory().createSocket(plain, target.getHost(), port(), true)) {
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return valid(socket.getSession().getProtocol(), Objects.requireNonNull(trust.certificate));
      }
    } catch (IOException | GeneralSecurityException e) {
      return invalid(e, trust.certificate);
    }
  }

  private DoctorStep valid(String protocol, X509Certificate certificate) {
    Instant end = certificate.getNotAfter().toInstant();
    String detail =
        "%s, the certificate is valid until %s, issued by %s."
            .formatted(protocol, end, issuer(certificate));
    return Duration.between(clock.instant(), end).compareTo(SOON) < 0
        ? DoctorStep.warning("TLS", detail, "The certificate expires soon.")
        : DoctorStep.ok("TLS", detail);
  }

  private static DoctorStep invalid(Exception e, @Nullable X509Certificate certificate) {
    if (certificate == null) {
      return DoctorStep.failed(
          "TLS",
          "The handshake failed: " + e.getMessage() + ".",
          "Check base URL, port and firewall.");
    }
    return DoctorStep.failed(
        "TLS",
        "The certificate is not accepted. It is issued by %s, for %s."
            .formatted(issuer(certificate), certificate.getSubjectX500Principal().getName()),
        "If the issuer is a proxy of your network, add its certificate to the trust"
            + " store of Java. Otherwise check the base URL.");
  }

  private static String issuer(X509Certificate certificate) {
    return certificate.getIssuerX500Principal().getName();
  }

  /** Sends an unsigned GET to the base URL. Any status shows that a server responds. */
  DoctorStep http() {
    HttpClient client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofMillis(TIMEOUT_MILLIS))
            .build();
    HttpRequest request =
        HttpRequest.newBuilder(target).timeout(Duration.ofMillis(TIMEOUT_MILLIS)).GET().build();
    try {
      HttpResponse<Void> response = client.send(request, BodyHandlers.discarding());
      platformTime =
          response.headers().firstValue("Date").flatMap(DoctorConnection::date).orElse(null);
      return DoctorStep.ok("HTTP", "The server responds with HTTP " + response.statusCode() + ".");
    } catch (IOException e) {
      return DoctorStep.failed(
          "HTTP",
          "The server does not respond: " + e.getMessage() + ".",
          "Check the port, the firewall, and whether a proxy is needed.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw CommandException.failed("Interrupted.");
    }
  }

  private static Optional<Instant> date(String header) {
    try {
      return Optional.of(
          ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  DoctorStep clock() {
    if (platformTime == null) {
      return DoctorStep.warning(
          "Clock",
          "The response does not have a valid Date header, so the clock was not compared.",
          "Make sure that the clock of this machine is set by NTP.");
    }
    Duration offset = Duration.between(platformTime, clock.instant());
    String detail =
        "This machine is %d s %s the platform."
            .formatted(offset.abs().toSeconds(), offset.isNegative() ? "behind" : "ahead of");
    if (offset.abs().compareTo(window) >= 0) {
      return DoctorStep.failed(
          "Clock",
          detail,
          "The platform rejects timestamps that differ by more than "
              + window.toSeconds()
              + " s. Set the clock of this machine by NTP.");
    }
    return offset.abs().compareTo(SMALL_OFFSET) > 0
        ? DoctorStep.warning("Clock", detail, "Set the clock of this machine by NTP.")
        : DoctorStep.ok("Clock", detail);
  }

  /** Remembers the certificate of the server. The trust manager of Java decides. */
  private static final class RecordingTrustManager implements X509TrustManager {
    private final X509TrustManager trust = defaultTrustManager();
    private @Nullable X509Certificate certificate;

    private static X509TrustManager defaultTrustManager() {
      try {
        TrustManagerFactory factory =
            TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init((KeyStore) null);
        return (X509TrustManager) factory.getTrustManagers()[0];
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("Every Java runtime has a trust store.", e);
      }
    }

    /** Checks the chain. Java then compares the host with the certificate. */
    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type)
        throws CertificateException {
      certificate = chain[0];
      trust.checkServerTrusted(chain, type);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type)
        throws CertificateException {
      trust.checkClientTrusted(chain, type);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return trust.getAcceptedIssuers();
    }
  }
}
