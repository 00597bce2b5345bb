package io.github.xportka.contract.pact;

import io.github.xportka.contract.consumer.ConsumerOperation;
import io.github.xportka.contract.consumer.TestAddresses;
import io.github.xportka.contract.consumer.TestOrders;
import io.github.xportka.model.BookingLineItem;
import io.github.xportka.model.OrderBookingFreightRequest;
import io.github.xportka.model.TmallOrderInfo;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Consumer tests of {@code orderBookingFreight}: create an international logistics order. */
class OrderBookingFreightPactIT {
  private static final ConsumerOperation OPERATION =
      ConsumerOperation.logistics("orderBookingFreight", "/open/pp/logistics/orderBookingFreight");

  private static final OrderBookingFreightRequest REQUEST =
      OrderBookingFreightRequest.builder()
          .renderId("FF2024080200007")
          .tmallOrderInfo(
              TmallOrderInfo.builder().tmallOrderId("123123444").remark("Test remark").build())
          .receiverAddress(
              TestAddresses.RECEIVER.toBuilder()
                  .phone("5550100000")
                  .mobilePhone("5550100000")
                  .email("receiver@example.com")
                  .build())
          .lineItems(
              BookingLineItem.builder()
                  .itemId("2048020617114736")
                  .skuId("413185732720")
                  .quantity(1)
                  .title("这是商品1")
                  .imageUrl("url")
                  .freightInfo(TestOrders.freightService("1"))
                  .build(),
              BookingLineItem.builder()
                  .itemId("2048232789087639")
                  .skuId("4970432383383")
                  .quantity(2)
                  .title("这是商品2")
                  .imageUrl("url")
                  .freightInfo(TestOrders.freightService("2"))
                  .currency("CNY")
                  .price(new BigDecimal("29.00"))
                  .build())
          .build();

  private static final String REQUEST_JSON =
      """
      {
        "renderId": "FF2024080200007",
        "tmallOrderInfo": {"tmallOrderId": "123123444", "remark": "Test remark"},
        "receiverAddress": %1$s,
        "lineItems": [
          {
            "itemId": "2048020617114736",
            "skuId": "413185732720",
            "quantity": 1,
            "title": "这是商品1",
            "imageUrl": "url",
            "freightInfo": %2$s
          },
          {
            "itemId": "2048232789087639",
            "skuId": "4970432383383",
            "quantity": 2,
            "title": "这是商品2",
            "imageUrl": "url",
            "freightInfo": %3$s,
            "currency": "CNY",
            "price": "29.00"
          }
        ]
      }
      """
          .formatted(
              TestAddresses.receiverJson(
                  """
                  "phone": "5550100000",
                  "mobilePhone": "5550100000",
                  "email": "receiver@example.com",
                  """),
              TestOrders.freightServiceJson("1"),
              TestOrders.freightServiceJson("2"));

  @Test
  void booksPreviewedFreight() {
    OPERATION
        .interaction("the booking of a previewed freight")
        .given("the preview exists")
        .request(REQUEST_JSON)
        .success()
        .returns(
            client -> client.warehouseLogistics().orderBookingFreight(REQUEST).success(), true);
  }

  @Test
  void reportsRefusal() {
    OPERATION
        .refusal("the booking of a preview that has expired", "The preview has expired.")
        .given("freight preview {renderId} has expired", Map.of("renderId", "FF2024080200007"))
        .request("{\"renderId\": \"FF2024080200007\"}")
        .verifyRefusal(
            client ->
                client
                    .warehouseLogistics()
                    .orderBookingFreight(
                        OrderBookingFreightRequest.builder().renderId("FF2024080200007").build()));
  }
}
