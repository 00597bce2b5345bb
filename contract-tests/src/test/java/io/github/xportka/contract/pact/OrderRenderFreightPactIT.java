package io.github.xportka.contract.pact;

import io.github.xportka.contract.consumer.ConsumerEnvelope;
import io.github.xportka.contract.consumer.ConsumerOperation;
import io.github.xportka.contract.consumer.RequestParts;
import io.github.xportka.model.OrderRenderFreightRequest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Consumer tests of {@code orderRenderFreight}: preview the overseas freight of an order. */
class OrderRenderFreightPactIT {
  private static final ConsumerOperation OPERATION =
      ConsumerOperation.of(
          ConsumerEnvelope.LOGISTICS,
          "orderRenderFreight",
          "/open/pp/logistics/orderRenderFreight",
          OrderRenderFreightRequest.class,
          (client, request) -> client.warehouseLogistics().orderRenderFreight(request));

  /**
   * The vendor's example leaves out currency and price, which its table requires: one line each.
   */
  private static final String REQUEST =
      """
      {
        "receiverAddress": %1$s,
        "renderItems": [
          {
            "itemId": "2048020617114736",
            "skuId": "413185732720",
            "quantity": 1,
            "freightInfo": %2$s
          },
          {
            "itemId": "2048232789087639",
            "skuId": "4970432383383",
            "quantity": 2,
            "freightInfo": %3$s,
            "currency": "CNY",
            "price": "29.00"
          }
        ]
      }
      """
          .formatted(
              RequestParts.receiver(""),
              RequestParts.freightService("1"),
              RequestParts.freightService("2"));

  @Test
  void returnsRenderId() {
    OPERATION
        .interaction("the freight of two lines to an address abroad")
        .request(REQUEST)
        .data(data -> data.stringType("renderId", "FF2024080200007"))
        .verify();
  }

  @Test
  void reportsRefusal() {
    OPERATION
        .refusal(
            "the freight by a service that does not exist", "The freight service does not exist.")
        .given("freight service {serviceId} does not exist", Map.of("serviceId", "2"))
        .request(REQUEST)
        .verify();
  }
}
