package io.github.xportka.contract.pact;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;

import io.github.xportka.contract.consumer.ConsumerOperation;
import io.github.xportka.contract.consumer.TestAddresses;
import io.github.xportka.contract.consumer.TestOrders;
import io.github.xportka.model.OrderRenderFreightRequest;
import io.github.xportka.model.RenderItem;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Consumer tests of {@code orderRenderFreight}: preview the overseas freight of an order. */
class OrderRenderFreightPactIT {
  private static final ConsumerOperation OPERATION =
      ConsumerOperation.logistics("orderRenderFreight", "/open/pp/logistics/orderRenderFreight");

  /**
   * The vendor's example leaves out currency and price, which its table requires: one line each.
   */
  private static final OrderRenderFreightRequest REQUEST =
      OrderRenderFreightRequest.builder()
          .receiverAddress(TestAddresses.RECEIVER)
          .renderItems(
              RenderItem.builder()
                  .itemId("2048020617114736")
                  .skuId("413185732720")
                  .quantity(1)
                  .freightInfo(TestOrders.freightService("1"))
                  .build(),
              RenderItem.builder()
                  .itemId("2048232789087639")
                  .skuId("4970432383383")
                  .quantity(2)
                  .freightInfo(TestOrders.freightService("2"))
                  .currency("CNY")
                  .price(new BigDecimal("29.00"))
                  .build())
          .build();

  private static final String REQUEST_JSON =
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
              TestAddresses.RECEIVER_JSON,
              TestOrders.freightServiceJson("1"),
              TestOrders.freightServiceJson("2"));

  @Test
  void returnsRenderId() {
    OPERATION
        .interaction("the freight of two lines to an address abroad")
        .request(REQUEST_JSON)
        .data(data -> data.stringType("renderId", "FF2024080200007"))
        .verify(
            client ->
                assertThatJson(client.warehouseLogistics().orderRenderFreight(REQUEST).data())
                    .isEqualTo("{\"renderId\": \"FF2024080200007\"}"));
  }

  @Test
  void reportsRefusal() {
    OPERATION
        .refusal(
            "the freight by a service that does not exist", "The freight service does not exist.")
        .given("freight service {serviceId} does not exist", Map.of("serviceId", "2"))
        .request(REQUEST_JSON)
        .verifyRefusal(client -> client.warehouseLogistics().orderRenderFreight(REQUEST));
  }
}
