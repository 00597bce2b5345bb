package io.github.xportka.contract.pact;

import au.com.dius.pact.consumer.dsl.PactDslJsonRootValue;
import io.github.xportka.contract.consumer.ConsumerOperation;
import io.github.xportka.model.PayOrderRequest;
import io.github.xportka.model.PaymentResult;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Consumer tests of {@code payOrder}: pay an order. */
class PayOrderPactIT {
  private static final ConsumerOperation OPERATION =
      ConsumerOperation.ka("payOrder", "/alibaba/ka/order/pay");

  private static final PayOrderRequest REQUEST =
      PayOrderRequest.builder().orderId("2257164624870311973").build();

  private static final String REQUEST_JSON = "{\"orderId\": \"2257164624870311973\"}";

  @Test
  void paysOrder() {
    OPERATION
        .interaction("the payment of an order")
        .given("the order exists")
        .request(REQUEST_JSON)
        .data(
            data -> {
              data.stringType("orderId", "2257164624870311973");
              data.booleanType("protocolPaySuccess", true);
              data.minArrayLike(
                  "cantPayOrderList", 0, PactDslJsonRootValue.integerType(2257164624871311973L), 1);
            })
        .returns(
            client -> client.kaOrders().payOrder(REQUEST).data(),
            PaymentResult.builder()
                .orderId("2257164624870311973")
                .protocolPaySuccess(true)
                .cantPayOrderList(2257164624871311973L)
                .build());
  }

  @Test
  void reportsRefusal() {
    OPERATION
        .refusal(
            "the payment of an order that has been paid already",
            "The order has been paid already.")
        .given("order {orderId} is paid", Map.of("orderId", "2257164624870311973"))
        .request(REQUEST_JSON)
        .verifyRefusal(client -> client.kaOrders().payOrder(REQUEST));
  }

  @Test
  void reportsRefusedSignature() {
    OPERATION
        .signatureRefusal("the payment of an order, signed with a wrong secret")
        .request(REQUEST_JSON)
        .verifyRefusal(client -> client.kaOrders().payOrder(REQUEST));
  }
}
