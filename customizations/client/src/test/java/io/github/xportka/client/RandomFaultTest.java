package io.github.xportka.client;

import static io.github.xportka.client.RecordingServer.http;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.xportka.api.Operation;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many concurrent calls under random faults of the server. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RandomFaultTest {
  private static final int CALLERS = 16;
  private static final int CALLS_PER_CALLER = 200;

  /** What the server received of each order, by its ID. */
  private final Map<String, AtomicInteger> received = new ConcurrentHashMap<>();

  @Test
  void sendsUnsafeOperationsOnceAndMixesUpNoResponses() throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    try (RecordingServer server = new RecordingServer()) {
      XportClient client =
          server.client().sleeper(delay -> {}).callTimeout(Duration.ofSeconds(20)).build();
      server.respondWith((request, out) -> respond(request, out));
      List<Future<Integer>> running = new ArrayList<>();
      for (int caller = 0; caller < CALLERS; caller++) {
        int first = caller * CALLS_PER_CALLER;
        running.add(callers.submit(() -> call(client, first)));
      }
      int successes = 0;
      for (Future<Integer> done : running) {
        successes += done.get(100, TimeUnit.SECONDS);
      }

      assertThat(successes).isPositive();
      assertThat(received.values()).allMatch(count -> count.get() == 1);
      client.close();
      assertThat(server.isLeftWithin(Duration.ofSeconds(10))).isTrue();
    } finally {
      callers.shutdownNow();
    }
  }

  /** Returns the number of successful calls. Each success must belong to its request. */
  private static int call(XportClient client, int first) {
    int successes = 0;
    for (int id = first; id < first + CALLS_PER_CALLER; id++) {
      try {
        JsonEnvelope response =
            client
                .raw()
                .call(
                    Operation.UPDATE_LOGISTIC_INFO,
                    JsonNodeFactory.instance.objectNode().put("orderId", "" + id));
        assertThat(response.envelopeMessage()).isEqualTo("" + id);
        successes++;
      } catch (XportException e) {
        assertThat(e).hasMessageStartingWith("updateLogisticInfo");
      }
    }
    return successes;
  }

  private boolean respond(ReceivedRequest request, OutputStream out) throws IOException {
    String id = request.bodyText().replaceAll("\\D", "");
    received.computeIfAbsent(id, unknown -> new AtomicInteger()).incrementAndGet();
    String success = "{\"errorCode\":200,\"errorMsg\":\"" + id + "\"}";
    return switch (new Random(Integer.parseInt(id)).nextInt(10)) {
      case 0 -> false; // no response
      case 1 -> partial(out, "HTTP/1.1 200 OK\r\nContent-Le");
      case 2 -> partial(out, "HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n{\"errorCode\":200");
      case 3 -> http(503, "", "Retry-After: 0").write(request, out);
      case 4 -> !http(200, success, "Connection: close").write(request, out);
      case 5 -> !http(200, success).write(request, out); // closes without notice
      case 6 -> http(200, success + "garbage").write(request, out);
      default -> http(200, success).write(request, out);
    };
  }

  private static boolean partial(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(UTF_8));
    return false;
  }
}
