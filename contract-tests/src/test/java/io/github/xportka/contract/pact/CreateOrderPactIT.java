package io.github.xportka.contract.pact;

import io.github.xportka.contract.consumer.ConsumerOperation;
import io.github.xportka.contract.consumer.TestAddresses;
import io.github.xportka.contract.consumer.TestOrders;
import io.github.xportka.model.CreateOrderRequest;
import io.github.xportka.model.CreatedOrder;
import io.github.xportka.model.OrderCreation;
import io.github.xportka.model.OrderFlow;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Consumer tests of {@code createOrder}: create an order. */
class CreateOrderPactIT {
  private static final ConsumerOperation OPERATION =
      ConsumerOperation.ka("createOrder", "/alibaba/ka/order/create");

  private static final CreateOrderRequest REQUEST =
      CreateOrderRequest.builder()
          .flow(OrderFlow.DISTRIBUTION_NEW)
          .message("Test message")
          .shopPromotionId("")
          .tradeType("")
          .addressParam(TestAddresses.ORDER)
          .cargoParamList(TestOrders.LINE)
          .build();

  private static final String REQUEST_JSON =
      """
      {
        "flow": "fenxiaonew",
        "message": "Test message",
        "shopPromotionId": "",
        "tradeType": "",
        "addressParam": %s,
        "cargoParamList": [
          %s
        ]
      }
      """
          .formatted(TestAddresses.ORDER_JSON, TestOrders.LINE_JSON);

  @Test
  void createsOrder() {
    OPERATION
        .interaction("an order of one line")
        .given("the product is on sale")
        .request(REQUEST_JSON)
        .data(
            data -> {
              data.integerType("totalSuccessAmount", 6400);
              data.stringType("orderId", "2257164624870311973");
              data.integerType("postFee", 600);
              data.booleanType("success", true);
              data.minArrayLike(
                  "orderList",
                  1,
                  order -> {
                    order.stringType("orderId", "2257164624870311973");
                    order.integerType("postFee", 600);
                    order.integerType("orderAmmount", 6400);
                    order.booleanType("success", true);
                  });
            })
        .returns(
            client -> client.kaOrders().createOrder(REQUEST).data(),
            OrderCreation.builder()
                .totalSuccessAmount(6400L)
                .orderId("2257164624870311973")
                .postFee(600L)
                .success(true)
                .orderList(
                    CreatedOrder.builder()
                        .orderId("2257164624870311973")
                        .postFee(600L)
                        .orderAmount(6400L)
                        .success(true)
                        .build())
                .build());
  }

  @Test
  void reportsRefusal() {
    OPERATION
        .refusal("an order of goods of several suppliers", "The goods are of several suppliers.")
        .given("product {offerId} has several suppliers", Map.of("offerId", 889512351602L))
        .request(REQUEST_JSON)
        .verifyRefusal(client -> client.kaOrders().createOrder(REQUEST));
  }

  @Test
  void reportsRefusedSignature() {
    OPERATION
        .signatureRefusal("an order, signed with a wrong secret")
        .request(REQUEST_JSON)
        .verifyRefusal(client -> client.kaOrders().createOrder(REQUEST));
  }
}
