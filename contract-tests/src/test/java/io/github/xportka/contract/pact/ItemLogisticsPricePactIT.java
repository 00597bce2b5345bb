package io.github.xportka.contract.pact;

import io.github.xportka.contract.consumer.ConsumerOperation;
import io.github.xportka.contract.consumer.TestAddresses;
import io.github.xportka.model.ItemLogisticsPriceRequest;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Consumer tests of {@code itemLogisticsPrice}: estimate overseas freight. */
class ItemLogisticsPricePactIT {
  private static final ConsumerOperation OPERATION =
      ConsumerOperation.logistics("itemLogisticsPrice", "/open/pp/logistics/itemLogisticsPrice")
          .thatReads()
          .unconfirmed();

  private static final ItemLogisticsPriceRequest REQUEST =
      ItemLogisticsPriceRequest.builder()
          .itemId("2048232789087639")
          .skuId("4970432383383")
          .quantity(1)
          .receiverAddress(
              TestAddresses.RECEIVER.toBuilder()
                  .email("receiver@example.com")
                  .phone("5550100000")
                  .mobilePhone("5550100001")
                  .taxId("TEST-TAX-ID")
                  .build())
          .currency("CNY")
          .price(new BigDecimal("29.00"))
          .build();

  private static final String REQUEST_JSON =
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
              TestAddresses.receiverJson(
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
        .request(REQUEST_JSON)
        .success()
        .returns(client -> client.warehouseLogistics().itemLogisticsPrice(REQUEST).success(), true);
  }

  @Test
  void reportsRefusal() {
    OPERATION
        .refusal(
            "the freight of one item to where no service goes",
            "No freight service reaches the address.")
        .given("no freight service reaches country {country}", Map.of("country", "US"))
        .request(REQUEST_JSON)
        .verifyRefusal(client -> client.warehouseLogistics().itemLogisticsPrice(REQUEST));
  }
}
