package io.github.xportka.contract;

import static au.com.dius.pact.consumer.dsl.LambdaDsl.newJsonBody;
import static io.github.xportka.contract.ConsumerContract.interaction;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xportka.model.ItemLogisticsPriceRequest;
import io.github.xportka.model.ReceiverAddress;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Estimate overseas freight. */
class ItemLogisticsPricePactIT {
  private static final String PATH = "/open/pp/logistics/itemLogisticsPrice";

  private static final ItemLogisticsPriceRequest REQUEST =
      ItemLogisticsPriceRequest.builder()
          .itemId("2048232789087639")
          .skuId("4970432383383")
          .quantity(1)
          .receiverAddress(
              ReceiverAddress.builder()
                  .name("Test Receiver")
                  .email("receiver@example.com")
                  .phone("5550100000")
                  .mobilePhone("5550100001")
                  .address("100 Example Ave 401")
                  .taxId("TEST-TAX-ID")
                  .country("US")
                  .city("VALLEY VLG")
                  .zip("91607")
                  .state("California")
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
        "receiverAddress": {
          "name": "Test Receiver",
          "email": "receiver@example.com",
          "phone": "5550100000",
          "mobilePhone": "5550100001",
          "address": "100 Example Ave 401",
          "taxId": "TEST-TAX-ID",
          "country": "US",
          "city": "VALLEY VLG",
          "zip": "91607",
          "state": "California"
        },
        "currency": "CNY",
        "price": "29.00"
      }
      """;

  @Test
  void estimatesTheFreight() {
    interaction("itemLogisticsPrice", "the freight of one item to an address abroad")
        .reads()
        .unconfirmed()
        .post(PATH)
        .signedInQuery()
        .request(REQUEST_JSON)
        .answer(
            newJsonBody(
                    body -> {
                      body.numberValue("errorCode", 200);
                      body.booleanValue("success", true);
                    })
                .build())
        .verify(
            client ->
                assertThat(client.warehouseLogistics().itemLogisticsPrice(REQUEST).success())
                    .isTrue());
  }

  @Test
  void saysWhyItWasRefused() {
    FailureEnvelope failure = FailureEnvelope.logistics("No freight service reaches the address.");

    interaction("itemLogisticsPrice", "the freight of one item to where no service goes")
        .reads()
        .given("the platform refuses")
        .unconfirmed()
        .post(PATH)
        .signedInQuery()
        .request(REQUEST_JSON)
        .answer(failure.body())
        .verify(
            client ->
                failure.isThrownBy(() -> client.warehouseLogistics().itemLogisticsPrice(REQUEST)));
  }
}
