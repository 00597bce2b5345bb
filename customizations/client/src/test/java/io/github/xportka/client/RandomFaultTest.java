package io.github.xportka.client;

import static io.github.xportka.client.ResponseScript.http;
import static org.assertj.core.api.Assertions.assertThat;

import feign.Client;
import io.github.xportka.api.Operation;
import io.github.xportka.client.transport.HttpTransports;
import io.github.xportka.client.transport.Transport;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Concurrent calls under random faults of the server. The system property {@code xport.stress} is
 * the number of calls of each transport, and {@code xport.seed} selects the faults.
 */
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RandomFaultTest {
  private static final int CALLS = Integer.getInteger("xport.stress", 1_000);
  private static final long SEED = Long.getLong("xport.seed", 42);
  private static final int CALLERS = 32;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
  private static final List<ServerFault> FAULTS =
      List.of(
          ServerFault.RESET_AFTER_READING,
          ServerFault.CLOSED_WITHOUT_RESPONSE,
          ServerFault.NOT_HTTP,
          ServerFault.PARTIAL_HEADER,
          ServerFault.TRUNCATED_BODY,
          ServerFault.TRUNCATED_CHUNK,
          ServerFault.MALFORMED_CHUNK,
          ServerFault.FALSE_GZIP,
          ServerFault.EMPTY,
          ServerFault.HTML,
          ServerFault.STATUS_302,
          ServerFault.STATUS_408,
          ServerFault.STATUS_429,
          ServerFault.STATUS_503,
          ServerFault.REFUSAL);

  @AutoClose private final RecordingServer server = new RecordingServer();

  @AutoClose("shutdownNow")
  private final ExecutorService callers = Executors.newFixedThreadPool(CALLERS);

  /** The number of requests of each call, by its order ID. */
  private final Map<Integer, AtomicInteger> received = new ConcurrentHashMap<>();

  @Test
  void survivesRandomFaultsWithDefaultTransport() throws Exception {
    try (Transport transport = HttpTransports.hc5()) {
      assertSurvivesRandomFaults(transport);
    }
    assertThat(server.isLeftWithin(LONGEST_WAIT)).isTrue();
  }

  @Test
  void survivesRandomFaultsWithOkHttpTransport() throws Exception {
    try (Transport transport = HttpTransports.okHttp()) {
      assertSurvivesRandomFaults(transport);
    }
    assertThat(server.isLeftWithin(LONGEST_WAIT)).isTrue();
  }

  @Test
  void survivesRandomFaultsWithJdkTransport() throws Exception {
    try (Transport transport = HttpTransports.java11()) {
      assertSurvivesRandomFaults(transport);
    }
  }

  @Test
  void survivesRandomFaultsWithCustomTransport() throws Exception {
    try (Transport transport = HttpTransports.hc5()) {
      assertSurvivesRandomFaults((request, options) -> transport.execute(request, options));
    }
    assertThat(server.isLeftWithin(LONGEST_WAIT)).isTrue();
  }

  private void assertSurvivesRandomFaults(Client transport) throws Exception {
    server.respondWith(this::respond);
    AtomicInteger next = new AtomicInteger();
    int successes = 0;
    try (XportClient client =
        server
            .client()
            .transport(transport)
            .sleeper(delay -> {})
            .callTimeout(Duration.ofSeconds(60))
            .build()) {
      List<Future<Integer>> running = new ArrayList<>();
      for (int caller = 0; caller < CALLERS; caller++) {
        running.add(callers.submit(() -> callUntilDone(client, next)));
      }
      for (Future<Integer> done : running) {
        successes += done.get(280, TimeUnit.SECONDS);
      }
    }

    assertThat(successes).isBetween(CALLS / 3, CALLS);
    received.forEach((id, requests) -> assertThat(requests.get()).isBetween(1, isSafe(id) ? 3 : 1));
    assertThat(received.values()).anyMatch(requests -> requests.get() > 1);
  }

  /** Returns the number of successful calls. Each success must belong to its request. */
  private static int callUntilDone(XportClient client, AtomicInteger next) {
    int successes = 0;
    for (int id = next.getAndIncrement(); id < CALLS; id = next.getAndIncrement()) {
      Operation operation = isSafe(id) ? TransportFixture.SAFE : TransportFixture.UNSAFE;
      try {
        JsonEnvelope response = TestCalls.raw(client, operation, "" + id);
        assertThat(response.envelopeMessage()).isEqualTo("" + id);
        successes++;
      } catch (XportException e) {
        assertThat(e).hasMessageStartingWith(operation.operationId());
      }
    }
    return successes;
  }

  private static boolean isSafe(int id) {
    return id % 2 == 0;
  }

  private boolean respond(ReceivedRequest request, OutputStream out) throws IOException {
    int id = Integer.parseInt(request.bodyText().replaceAll("\\D", ""));
    int attempt = received.computeIfAbsent(id, unknown -> new AtomicInteger()).incrementAndGet();
    Random random = new Random(SEED + 31L * id + attempt);
    if (random.nextBoolean()) {
      return FAULTS.get(random.nextInt(FAULTS.size())).response().write(request, out);
    }
    String success = "{\"errorCode\":200,\"errorMsg\":\"" + id + "\"}";
    return switch (random.nextInt(6)) {
      case 0 -> !http(200, success, "Connection: close").write(request, out);
      case 1 -> !http(200, success).write(request, out); // closes without notice
      case 2 -> ResponseScript.withSurplus(http(200, success)).write(request, out);
      default -> http(200, success).write(request, out);
    };
  }
}
