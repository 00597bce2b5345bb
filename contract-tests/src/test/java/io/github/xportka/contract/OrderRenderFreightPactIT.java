package io.github.xportka.contract;

import static au.com.dius.pact.consumer.dsl.LambdaDsl.newJsonBody;
import static io.github.xportka.contract.ConsumerContract.interaction;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;

import io.github.xportka.model.FreightInfo;
import io.github.xportka.model.OrderRenderFreightRequest;
import io.github.xportka.model.ReceiverAddress;
import io.github.xportka.model.RenderItem;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Preview the overseas freight of an order. */
class OrderRenderFreightPactIT {
  private static final String PATH = "/open/pp/logistics/orderRenderFreight";

  /**
   * The vendor's example leaves out currency and price, which its table requires: one line each.
   */
  private static final OrderRenderFreightRequest REQUEST =
      OrderRenderFreightRequest.builder()
          .receiverAddress(
              ReceiverAddress.builder()
                  .name("Test Receiver")
                  .address("100 Example Ave 401")
                  .country("US")
                  .city("VALLEY VLG")
                  .zip("91607")
                  .state("California")
                  .build())
          .renderItems(
              RenderItem.builder()
                  .itemId("2048020617114736")
                  .skuId("413185732720")
                  .quantity(1)
                  .freightInfo(service("1"))
                  .build(),
              RenderItem.builder()
                  .itemId("2048232789087639")
                  .skuId("4970432383383")
                  .quantity(2)
                  .freightInfo(service("2"))
                  .currency("CNY")
                  .price(new BigDecimal("29.00"))
                  .build())
          .build();

  private static final String REQUEST_JSON =
      """
      {
        "receiverAddress": {
          "name": "Test Receiver",
          "address": "100 Example Ave 401",
          "country": "US",
          "city": "VALLEY VLG",
          "zip": "91607",
          "state": "California"
        },
        "renderItems": [
          {
            "itemId": "2048020617114736",
            "skuId": "413185732720",
            "quantity": 1,
            "freightInfo": {"serviceId": "1", "companyName": "", "serviceCategory": ""}
          },
          {
            "itemId": "2048232789087639",
            "skuId": "4970432383383",
            "quantity": 2,
            "freightInfo": {"serviceId": "2", "companyName": "", "serviceCategory": ""},
            "currency": "CNY",
            "price": "29.00"
          }
        ]
      }
      """;

  @Test
  void givesThePreviewANumber() {
    interaction("orderRenderFreight", "the freight of two lines to an address abroad")
        .post(PATH)
        .signedInQuery()
        .request(REQUEST_JSON)
        .answer(
            newJsonBody(
                    body -> {
                      body.numberValue("errorCode", 200);
                      body.booleanValue("success", true);
                      body.object("data", data -> data.stringType("renderId", "FF2024080200007"));
                    })
                .build())
        .verify(
            client ->
                assertThatJson(client.warehouseLogistics().orderRenderFreight(REQUEST).data())
                    .isEqualTo("{\"renderId\": \"FF2024080200007\"}"));
  }

  @Test
  void saysWhyItWasRefused() {
    FailureEnvelope failure = FailureEnvelope.logistics("The freight service does not exist.");

    interaction("orderRenderFreight", "the freight by a service that does not exist")
        .given("the platform refuses")
        .post(PATH)
        .signedInQuery()
        .request(REQUEST_JSON)
        .answer(failure.body())
        .verify(
            client ->
                failure.isThrownBy(() -> client.warehouseLogistics().orderRenderFreight(REQUEST)));
  }

  private static FreightInfo service(String id) {
    return FreightInfo.builder().serviceId(id).companyName("").serviceCategory("").build();
  }
}
