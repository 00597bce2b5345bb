package io.github.xportka.cli.doctor;

import io.github.xportka.cli.context.CommandException;
import io.github.xportka.cli.context.FailureReason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
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
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSession;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Checks of the connection to a platform: DNS, TLS, HTTP and clock.
 *
 * @param target the base URL
 * @param clock the clock of the caller
 * @param window the largest difference of a timestamp that the platform accepts
 * @param proxies the proxies that the calls use too
 * @param trusted the trusted certificates, or null for those of Java
 * @param timeout the time limit of the connection, and of the exchange
 * @param report the report of the results
 */
record DoctorConnection(
    URI target,
    Clock clock,
    Duration window,
    ProxySelector proxies,
    @Nullable KeyStore trusted,
    Duration timeout,
    DoctorReport report) {
  static final Duration TIMEOUT = Duration.ofSeconds(10);

  private static final Duration SOON = Duration.ofDays(14);
  private static final Duration SMALL_OFFSET = Duration.ofSeconds(60);

  /**
   * Resolves the host, unless a proxy does that.
   *
   * @return whether the host can be reached by its name
   */
  boolean resolve() {
    if (proxies.select(target).get(0).address() instanceof InetSocketAddress proxy) {
      return report.ok(
          "DNS",
          "The proxy %s:%d resolves %s."
              .formatted(proxy.getHostString(), proxy.getPort(), target.getHost()));
    }
    try {
      InetAddress[] addresses = InetAddress.getAllByName(target.getHost());
      return report.ok("DNS", target.getHost() + " has " + addresses.length + " address(es).");
    } catch (UnknownHostException e) {
      return report.failed(
          "DNS",
          "The host " + target.getHost() + " is not found.",
          "Check the base URL, the network, and whether a proxy is needed.");
    }
  }

  /**
   * Sends an unsigned GET to the base URL. Any status shows that a server responds. Reports TLS, if
   * the URL uses it, HTTP and clock, until a check fails.
   */
  void exchange() {
    RecordingTrustManager trust = new RecordingTrustManager(trusted);
    HttpClient client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(timeout)
            .proxy(proxies)
            .sslContext(trust.context)
            .build();
    HttpRequest request = HttpRequest.newBuilder(target).timeout(timeout).GET().build();
    try {
      HttpResponse<Void> response = client.send(request, BodyHandlers.discarding());
      Optional<SSLSession> session = response.sslSession();
      if (session.isPresent()) {
        reportValid(session.get());
      }
      report.ok("HTTP", "The server responds with HTTP " + response.statusCode() + ".");
      reportClock(response.headers().firstValue("Date").flatMap(DoctorConnection::parse));
    } catch (IOException e) {
      reportFailure(e, trust.certificate);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw CommandException.failed("Interrupted.");
    }
  }

  private void reportValid(SSLSession session) throws SSLException {
    X509Certificate certificate = (X509Certificate) session.getPeerCertificates()[0];
    Instant end = certificate.getNotAfter().toInstant();
    String detail =
        "%s, the certificate is valid until %s, issued by %s."
            .formatted(session.getProtocol(), end, issuer(certificate));
    if (Duration.between(clock.instant(), end).compareTo(SOON) < 0) {
      report.warning("TLS", detail, "The certificate expires soon.");
    } else {
      report.ok("TLS", detail);
    }
  }

  private void reportFailure(IOException failure, @Nullable X509Certificate certificate) {
    if (failure instanceof SSLException && certificate != null) {
      report.failed(
          "TLS",
          "The certificate is not accepted. It is issued by %s, for %s."
              .formatted(issuer(certificate), certificate.getSubjectX500Principal().getName()),
          "If the issuer is a proxy of your network, add its certificate to the trust"
              + " store of Java. Otherwise check the base URL.");
    } else if (failure instanceof SSLException || endedInHandshake(failure, certificate)) {
      report.failed(
          "TLS",
          "The handshake failed: " + FailureReason.of(failure) + ".",
          "Check base URL, port and firewall.");
    } else {
      report.failed(
          "HTTP",
          "The server does not respond: " + FailureReason.of(failure) + ".",
          "Check the port, the firewall, and whether a proxy is needed.");
    }
  }

  /** Tells whether the time limit passed before the certificate arrived. */
  private boolean endedInHandshake(IOException failure, @Nullable X509Certificate certificate) {
    return failure instanceof HttpTimeoutException
        && target.getScheme().equals("https")
        && certificate == null;
  }

  private static String issuer(X509Certificate certificate) {
    return certificate.getIssuerX500Principal().getName();
  }

  private void reportClock(Optional<Instant> platformTime) {
    if (platformTime.isEmpty()) {
      if (isOnThisMachine()) {
        report.ok("Clock", "The target is a program on this machine.");
      } else {
        report.warning(
            "Clock",
            "The response does not have a valid Date header, so the clock was not compared.",
            "Make sure that the clock of this machine is set by NTP.");
      }
      return;
    }
    Duration offset = Duration.between(platformTime.get(), clock.instant());
    String detail =
        "This machine is %d s %s the platform."
            .formatted(offset.abs().toSeconds(), offset.isNegative() ? "behind" : "ahead of");
    if (offset.abs().compareTo(window) >= 0) {
      report.failed(
          "Clock",
          detail,
          "The platform rejects timestamps that differ by more than %d s. Set the clock of this machine by NTP."
              .formatted(window.toSeconds()));
    } else if (offset.abs().compareTo(SMALL_OFFSET) > 0) {
      report.warning("Clock", detail, "Set the clock of this machine by NTP.");
    } else {
      report.ok("Clock", detail);
    }
  }

  private boolean isOnThisMachine() {
    try {
      return InetAddress.getByName(target.getHost()).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static Optional<Instant> parse(String date) {
    try {
      return Optional.of(
          ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Remembers the certificate of the server. A trust manager of Java decides. */
  private static final class RecordingTrustManager implements X509TrustManager {
    private final X509TrustManager trust;
    private final SSLContext context;
    private @Nullable X509Certificate certificate;

    RecordingTrustManager(@Nullable KeyStore trusted) {
      try {
        TrustManagerFactory factory =
            TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        trust = (X509TrustManager) factory.getTrustManagers()[0];
        context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {this}, null);
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("Every Java runtime supports TLS.", e);
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
