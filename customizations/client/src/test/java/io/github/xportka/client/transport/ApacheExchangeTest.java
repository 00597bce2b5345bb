package io.github.xportka.client.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import feign.Request;
import feign.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.io.ConnectionEndpoint;
import org.apache.hc.client5.http.io.LeaseRequest;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.util.Timeout;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/**
 * Exchanges that end while they get a connection. Nothing can interrupt the resolution of a name.
 */
class ApacheExchangeTest {
  private static final Request.Options OPTIONS =
      new Request.Options(30, TimeUnit.SECONDS, 30, TimeUnit.SECONDS, /* followRedirects= */ false);

  @AutoClose private final ServerSocket server = new ServerSocket();

  @AutoClose
  private final PoolingHttpClientConnectionManager connections =
      ApacheTransport.connections(1, resolver());

  private final ApacheExchange exchange = exchange(connections);
  private Runnable duringResolution = () -> {};

  ApacheExchangeTest() throws IOException {
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
  }

  private static ApacheExchange exchange(PoolingHttpClientConnectionManager connections) {
    return new ApacheExchange(
        connections,
        new ExchangeWatcher(),
        new HttpRoute(new HttpHost("platform.example", 80)),
        Deadline.after(Duration.ofMinutes(1)),
        OPTIONS);
  }

  private DnsResolver resolver() {
    return new SystemDefaultDnsResolver() {
      @Override
      public List<InetSocketAddress> resolve(String host, int port) {
        duringResolution.run();
        return List.of((InetSocketAddress) server.getLocalSocketAddress());
      }
    };
  }

  @Test
  void opensNoConnectionAfterDeadline() throws IOException {
    duringResolution =
        () -> exchange.cancelIfLate(System.nanoTime() + Duration.ofHours(1).toNanos());

    assertThat(failure()).hasMessage("the deadline of the call has passed");
    assertNoConnection();
  }

  @Test
  void opensNoConnectionAfterClose() throws IOException {
    duringResolution = connections::close;

    assertThat(failure()).hasMessage("the connection was closed");
    assertNoConnection();
  }

  @Test
  void releasesConnectionAfterError() {
    duringResolution =
        () -> {
          throw new StackOverflowError();
        };

    assertThatExceptionOfType(StackOverflowError.class).isThrownBy(() -> execute(exchange));
    assertThat(connections.getTotalStats().getLeased()).isZero();
  }

  @Test
  void releasesConnectionThatIsGrantedWhileInterrupted() {
    try (PoolingHttpClientConnectionManager interrupted = new InterruptedPool()) {
      assertThatExceptionOfType(NotSentException.class)
          .isThrownBy(() -> execute(exchange(interrupted)))
          .satisfies(e -> assertThat(e.failure()).hasMessage("interrupted"));
      assertThat(Thread.interrupted()).isTrue();
      assertThat(interrupted.getTotalStats().getLeased()).isZero();
    }
  }

  private static final class InterruptedPool extends PoolingHttpClientConnectionManager {
    @Override
    public LeaseRequest lease(String id, HttpRoute route, Timeout timeout, Object state) {
      return new InterruptedLease(super.lease(id, route, timeout, state));
    }
  }

  /** Lease that the pool grants at the moment of the interruption. */
  private static final class InterruptedLease implements LeaseRequest {
    private final LeaseRequest granted;
    private boolean isInterrupted;

    InterruptedLease(LeaseRequest granted) {
      this.granted = granted;
    }

    @Override
    public ConnectionEndpoint get(Timeout timeout)
        throws InterruptedException, ExecutionException, TimeoutException {
      if (!isInterrupted) {
        isInterrupted = true;
        throw new InterruptedException();
      }
      return granted.get(timeout);
    }

    @Override
    public boolean cancel() {
      return granted.cancel();
    }
  }

  private IOException failure() {
    return catchThrowableOfType(NotSentException.class, () -> execute(exchange)).failure();
  }

  private static Response execute(ApacheExchange exchange) throws IOException {
    Request request =
        Request.create(
            Request.HttpMethod.GET,
            "http://platform.example/",
            Map.of(),
            null,
            StandardCharsets.UTF_8,
            null);
    return exchange.execute(request, "/");
  }

  /** The system accepts a connection before its client continues, so nothing is to wait for. */
  private void assertNoConnection() throws IOException {
    server.setSoTimeout(1);
    assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(server::accept);
  }
}
