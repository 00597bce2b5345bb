package io.github.xportka.contract.pact;

import io.github.xportka.contract.consumer.ConsumerEnvelope;
import io.github.xportka.contract.consumer.ConsumerOperation;
import io.github.xportka.contract.consumer.RequestParts;
import io.github.xportka.model.ItemLogisticsPriceRequest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Consumer tests of {@code itemLogisticsPrice}: estimate overseas freight. */
class ItemLogisticsPricePactIT {
  private static final ConsumerOperation OPERATION =
      ConsumerOperation.of(
              ConsumerEnvelope.LOGISTICS,
              "itemLogisticsPrice",
              "/open/pp/logistics/itemLogisticsPrice",
              ItemLogisticsPriceRequest.class,
              (client, request) -> client.warehouseLogistics().itemLogisticsPrice(request))
          .thatReads()
          .unconfirmed();

  private static final String REQUEST =
      """
      {
        "itemId": "2048232789087639",
        "skuId": "4970432383383",
        "quantity": 1,
        "receiverAddress": %s,
        "currency": "CNY",
        "price": "29.00"
      }
      """
          .formatted(
              RequestParts.receiver(
                  """
                  "email": "receiver@example.com",
                  "phone": "5550100000",
                  "mobilePhone": "5550100001",
                  "taxId": "TEST-TAX-ID",
                  """));

  @Test
  void estimatesFreight() {
    OPERATION
        .interaction("the freight of one item to an address abroad")
        .request(REQUEST)
        .success()
        .verify();
  }

  @Test
  void reportsRefusal() {
    OPERATION
        .refusal(
            "the freight of one item to where no service goes",
            "No freight service reaches the address.")
        .given("no freight service reaches country {country}", Map.of("country", "US"))
        .request(REQUEST)
        .verify();
  }
}
