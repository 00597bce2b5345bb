package io.github.xportka.contract.pact;

import io.github.xportka.contract.consumer.ConsumerEnvelope;
import io.github.xportka.contract.consumer.ConsumerOperation;
import io.github.xportka.contract.consumer.RequestParts;
import io.github.xportka.model.CreateOrderRequest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Consumer tests of {@code createOrder}: create an order. */
class CreateOrderPactIT {
  private static final ConsumerOperation OPERATION =
      ConsumerOperation.of(
          ConsumerEnvelope.KA,
          "createOrder",
          "/alibaba/ka/order/create",
          CreateOrderRequest.class,
          (client, request) -> client.kaOrders().createOrder(request));

  private static final String REQUEST =
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
          .formatted(RequestParts.ORDER_ADDRESS, RequestParts.ORDER_LINE);

  @Test
  void createsOrder() {
    OPERATION
        .interaction("an order of one line")
        .given("the product is on sale")
        .request(REQUEST)
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
        .verify();
  }

  @Test
  void reportsRefusal() {
    OPERATION
        .refusal("an order of goods of several suppliers", "The goods are of several suppliers.")
        .given("product {offerId} has several suppliers", Map.of("offerId", 889512351602L))
        .request(REQUEST)
        .verify();
  }

  @Test
  void reportsRefusedSignature() {
    OPERATION.signatureRefusal("an order, signed with a wrong secret").request(REQUEST).verify();
  }
}
