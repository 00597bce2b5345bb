package io.github.xportka.contract.pact;

import au.com.dius.pact.consumer.dsl.PactDslJsonRootValue;
import io.github.xportka.contract.consumer.ConsumerEnvelope;
import io.github.xportka.contract.consumer.ConsumerOperation;
import io.github.xportka.model.PayOrderRequest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Consumer tests of {@code payOrder}: pay an order. */
class PayOrderPactIT {
  private static final ConsumerOperation OPERATION =
      ConsumerOperation.of(
          ConsumerEnvelope.KA,
          "payOrder",
          "/alibaba/ka/order/pay",
          PayOrderRequest.class,
          (client, request) -> client.kaOrders().payOrder(request));

  private static final String REQUEST = "{\"orderId\": \"2257164624870311973\"}";

  @Test
  void paysOrder() {
    OPERATION
        .interaction("the payment of an order")
        .given("the order exists")
        .request(REQUEST)
        .data(
            data -> {
              data.stringType("orderId", "2257164624870311973");
              data.booleanType("protocolPaySuccess", true);
              data.minArrayLike(
                  "cantPayOrderList", 0, PactDslJsonRootValue.integerType(2257164624871311973L), 1);
            })
        .verify();
  }

  @Test
  void reportsRefusal() {
    OPERATION
        .refusal(
            "the payment of an order that has been paid already",
            "The order has been paid already.")
        .given("order {orderId} is paid", Map.of("orderId", "2257164624870311973"))
        .request(REQUEST)
        .verify();
  }

  @Test
  void reportsRefusedSignature() {
    OPERATION
        .signatureRefusal("the payment of an order, signed with a wrong secret")
        .request(REQUEST)
        .verify();
  }
}
