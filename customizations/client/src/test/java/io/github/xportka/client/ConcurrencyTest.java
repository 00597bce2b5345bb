package io.github.xportka.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xportka.model.UpdateLogisticInfoRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConcurrencyTest {
  private static final int THREADS = 16;
  private static final int CALLS = 50;

  @Test
  void signsEachCallOfConcurrentThreadsSeparately() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try (RecordingServer server = new RecordingServer();
        XportClient client =
            XportClient.builder()
                .baseUrl(server.url())
                .credentials("ak", "sk")
                .userId("user")
                .configure(
                    Map.of(
                        "xport.signing.header.formula", "{nonce}{body}",
                        "xport.signing.header.digest", "SHA-256"))
                .build()) {
      List<Callable<Integer>> calls =
          IntStream.range(0, THREADS)
              .mapToObj(thread -> (Callable<Integer>) () -> successes(client, thread))
              .toList();

      for (Future<Integer> successes : threads.invokeAll(calls)) {
        assertThat(successes.get()).isEqualTo(CALLS);
      }

      assertThat(server.requests())
          .hasSize(THREADS * CALLS)
          .allSatisfy(
              request ->
                  assertThat(request.header("signature"))
                      .isEqualTo(
                          ExpectedDigest.sha256(request.header("nonce-str") + request.bodyText())));
      assertThat(server.requests())
          .extracting(request -> request.header("nonce-str"))
          .doesNotHaveDuplicates();
      assertThat(server.requests()).extracting(ReceivedRequest::bodyText).doesNotHaveDuplicates();
    } finally {
      threads.shutdownNow();
    }
  }

  private static int successes(XportClient client, int thread) {
    return (int)
        IntStream.range(0, CALLS)
            .filter(
                call ->
                    client
                        .warehouseLogistics()
                        .updateLogisticInfo(
                            UpdateLogisticInfoRequest.builder()
                                .orderId(thread + "-" + call)
                                .build())
                        .isSuccess())
            .count();
  }
}
