package io.github.xportka.contract.pact;

import io.github.xportka.contract.consumer.ConsumerEnvelope;
import io.github.xportka.contract.consumer.ConsumerOperation;
import io.github.xportka.contract.consumer.RequestParts;
import io.github.xportka.model.OrderBookingFreightRequest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Consumer tests of {@code orderBookingFreight}: create an international logistics order. */
class OrderBookingFreightPactIT {
  private static final ConsumerOperation OPERATION =
      ConsumerOperation.of(
          ConsumerEnvelope.LOGISTICS,
          "orderBookingFreight",
          "/open/pp/logistics/orderBookingFreight",
          OrderBookingFreightRequest.class,
          (client, request) -> client.warehouseLogistics().orderBookingFreight(request));

  private static final String REQUEST =
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
              RequestParts.receiver(
                  """
                  "phone": "5550100000",
                  "mobilePhone": "5550100000",
                  "email": "receiver@example.com",
                  """),
              RequestParts.freightService("1"),
              RequestParts.freightService("2"));

  @Test
  void booksPreviewedFreight() {
    OPERATION
        .interaction("the booking of a previewed freight")
        .given("the preview exists")
        .request(REQUEST)
        .success()
        .verify();
  }

  @Test
  void reportsRefusal() {
    OPERATION
        .refusal("the booking of a preview that has expired", "The preview has expired.")
        .given("freight preview {renderId} has expired", Map.of("renderId", "FF2024080200007"))
        .request("{\"renderId\": \"FF2024080200007\"}")
        .verify();
  }
}
