package io.github.xportka.client;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.xportka.api.Operation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Program that makes eight calls at a time and prints their different results. */
final class HostileResponseCaller {
  private static final int CALLERS = 8;

  private HostileResponseCaller() {}

  /**
   * Calls.
   *
   * @param arguments the base URL, and the order IDs to call
   */
  public static void main(String[] arguments) throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    try (XportClient client =
        XportClient.builder()
            .baseUrl(arguments[0])
            .credentials("key", "secret")
            .userId("u")
            .callTimeout(Duration.ofMinutes(10))
            .readTimeout(Duration.ofMinutes(10))
            .build()) {
      for (String id : List.of(arguments).subList(1, arguments.length)) {
        List<Future<String>> results = new ArrayList<>();
        for (int caller = 0; caller < CALLERS; caller++) {
          results.add(callers.submit(() -> result(client, id)));
        }
        List<String> distinct = new ArrayList<>();
        for (Future<String> result : results) {
          distinct.add(result.get());
        }
        System.out.println(id + " " + distinct.stream().distinct().collect(joining(" ")));
      }
    } finally {
      callers.shutdownNow();
    }
  }

  private static String result(XportClient client, String id) {
    try {
      client
          .raw()
          .call(
              Operation.UPDATE_LOGISTIC_INFO,
              JsonNodeFactory.instance.objectNode().put("orderId", id));
      return "success";
    } catch (XportException | OutOfMemoryError e) {
      return e.getClass().getSimpleName();
    }
  }
}
