package io.github.xportka.receiver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import feign.Response;
import io.github.xportka.client.Credentials;
import io.github.xportka.client.UnconfirmedOperationException;
import io.github.xportka.client.XportClient;
import io.github.xportka.client.XportMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatestStateTest {
  private final List<String> saved = Collections.synchronizedList(new ArrayList<>());

  private static ReceivedMessage message(String type, String body) {
    String json = "{\"messageType\":\"%s\",\"messageBody\":%s}".formatted(type, body);
    return new ReceivedMessage(
        "key", XportMessage.readUnverified(json.getBytes(UTF_8)), 1, Instant.EPOCH);
  }

  private static ReceivedMessage order(String id) {
    return message("ORDER_CREATE", "{\"orderId\":\"" + id + "\"}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ORDER_PAY_SUCCESS|{\"orderId\":\"17\"}",
        "ORDER_BUYER_VIEW_ORDER_BUYER_REFUND|{\"orderId\":\"17\"}",
        "LOGISTICS_BUYER_VIEW_TRACE|{\"OrderLogisticsTracingModel\":{\"orderLogsItems\":"
            + "[{\"orderId\":\"17\"},{\"orderId\":\"17\"},{}]}}",
      })
  void queriesOrderOfMessage(String type, String body) throws Exception {
    LatestState.querying(id -> "state of " + id, saved::add).handle(message(type, body));

    assertThat(saved).containsExactly("state of 17");
  }

  @Test
  @Timeout(60) // ends the loop if no thread waits
  void savesLatestStateWhenMessagesRace() throws Exception {
    AtomicInteger version = new AtomicInteger();
    CountDownLatch firstQueried = new CountDownLatch(1);
    CountDownLatch secondWaits = new CountDownLatch(1);
    LatestState<String> handler =
        LatestState.querying(
            id -> {
              String state = "version " + version.incrementAndGet();
              firstQueried.countDown();
              await(secondWaits);
              return state;
            },
            saved::add);
    Thread first = new Thread(() -> handle(handler));
    Thread second = new Thread(() -> handle(handler));
    first.start();
    firstQueried.await();
    second.start();
    while (second.getState() != Thread.State.BLOCKED) {
      Thread.onSpinWait();
    }
    secondWaits.countDown();
    first.join();
    second.join();

    assertThat(saved).containsExactly("version 1", "version 2");
  }

  private static void handle(LatestState<String> handler) {
    try {
      handler.handle(order("17"));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void passesOtherMessagesToOtherHandler() throws Exception {
    LatestState<String> handler = LatestState.querying(id -> id, saved::add);
    ReceivedMessage unknown = message("NEW", "{\"a\":1}");

    handler.otherwise(message -> saved.add(message.message().type())).handle(unknown);

    assertThat(saved).containsExactly("NEW");
    assertThatIllegalStateException().isThrownBy(() -> handler.handle(unknown));
  }

  @Test
  void failsWithoutState() {
    LatestState<String> handler = LatestState.querying(id -> null, saved::add);

    assertThatIllegalStateException().isThrownBy(() -> handler.handle(order("17")));
  }

  @Test
  void rejectsClientThatCannotQuery() {
    try (XportClient client =
        XportClient.builder().credentials("key", "secret").userId("user").build()) {
      assertThatExceptionOfType(UnconfirmedOperationException.class)
          .isThrownBy(() -> LatestState.of(client, "1688", order -> saved.add("saved")))
          .withMessageContainingAll("pathOverride(", "allowUnconfirmedOperations()");
    }
  }

  @Test
  void queriesDetailsThroughClient() throws Exception {
    List<String> requests = new ArrayList<>();
    XportClient.Builder builder =
        XportClient.builder()
            .baseUrl("https://localhost")
            .credentials(() -> Credentials.of("key", "secret"))
            .userId("user")
            .allowUnconfirmedOperations()
            .transport(
                (request, options) -> {
                  requests.add(new String(request.body(), UTF_8));
                  return Response.builder()
                      .request(request)
                      .status(200)
                      .body("{\"code\":200,\"data\":{}}", UTF_8)
                      .build();
                });
    try (XportClient client = builder.build()) {
      LatestState.of(client, "1688", order -> saved.add("saved")).handle(order("17"));
    }
    assertThat(requests).containsExactly("{\"webSite\":\"1688\",\"orderId\":\"17\"}");
    assertThat(saved).containsExactly("saved");
  }
}
