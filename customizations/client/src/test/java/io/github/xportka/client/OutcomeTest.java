package io.github.xportka.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.xportka.api.Operation;
import io.github.xportka.model.CreateOrderRequest;
import io.github.xportka.model.CreateOrderResponse;
import io.github.xportka.model.FailedOffer;
import io.github.xportka.model.PayOrderRequest;
import io.github.xportka.model.PayOrderResponse;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Operations that fail within their data, while the envelope reports success. */
class OutcomeTest {
  @AutoClose private final RecordingServer server = new RecordingServer();
  @AutoClose private final XportClient client = server.client().build();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"success\":false}",
        "{\"success\":\"false\"}",
        "{\"success\":0}",
        "{\"success\":false,\"orderId\":\"1\",\"failedOfferList\":[{\"offerId\":\"7\"}]}"
      })
  void throwsForFailedOrderCreation(String data) {
    respond(data);

    assertThat(catchThrowable(() -> create(client)))
        .isInstanceOfSatisfying(
            XportOutcomeException.class,
            failed -> {
              assertThat(failed.response()).isInstanceOf(CreateOrderResponse.class);
              assertThat(failed.operation()).contains(Operation.CREATE_ORDER);
              assertThat(failed.status()).isEqualTo(200);
            });
    assertThat(catchThrowable(() -> client.raw().call(Operation.CREATE_ORDER, null)))
        .isInstanceOfSatisfying(
            XportOutcomeException.class,
            failed -> assertThat(failed.response()).isInstanceOf(JsonEnvelope.class));
  }

  @Test
  void throwsForFailedPayment() {
    respond("{\"orderId\":\"1\",\"protocolPaySuccess\":false,\"cantPayOrderList\":[1]}");

    assertThat(catchThrowable(() -> pay(client))).isInstanceOf(XportOutcomeException.class);
  }

  @Test
  void returnsPaymentWithUrl() {
    respond("{\"orderId\":\"1\",\"protocolPaySuccess\":false,\"payUrl\":\"https://example.com\"}");

    assertThat(pay(client).operationSuccess()).isNull();
  }

  @Test
  void returnsPartialFailureWithFailedItems() {
    respond("{\"success\":true,\"failedOfferList\":[{\"offerId\":\"7\",\"errorCode\":\"E\"}]}");

    assertThat(create(client).failedItems()).extracting(FailedOffer::offerId).containsExactly("7");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "{}", "{\"success\":null}", "{\"success\":true}"})
  void returnsResponseWithoutFailedOutcome(String data) {
    respond(data);

    assertThat(create(client).isSuccess()).isTrue();
    assertThat(client.raw().call(Operation.CREATE_ORDER, null).isSuccess()).isTrue();
  }

  @Test
  void returnsFailedOutcomeIfConfigured() {
    respond("{\"success\":false}");
    try (XportClient lenient =
        server.client().configure(Map.of("xport.fail-on-outcome", "false")).build()) {
      assertThat(create(lenient).operationSuccess()).isFalse();
      assertThat(lenient.raw().call(Operation.CREATE_ORDER, null).isSuccess()).isTrue();
    }
  }

  private void respond(String data) {
    server.respondWith("{\"code\":200,\"data\":" + data + "}");
  }

  private static CreateOrderResponse create(XportClient client) {
    return client.kaOrders().createOrder(request());
  }

  private static CreateOrderRequest request() {
    try {
      return XportJson.reader(CreateOrderRequest.class).readValue("{}");
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static PayOrderResponse pay(XportClient client) {
    return client.kaOrders().payOrder(PayOrderRequest.builder().orderId("1").build());
  }
}
