package io.github.xportka.contract;

import static au.com.dius.pact.consumer.dsl.LambdaDsl.newJsonBody;
import static io.github.xportka.contract.ConsumerContract.interaction;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xportka.model.BookingLineItem;
import io.github.xportka.model.FreightInfo;
import io.github.xportka.model.OrderBookingFreightRequest;
import io.github.xportka.model.ReceiverAddress;
import io.github.xportka.model.TmallOrderInfo;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Create an international logistics order. */
class OrderBookingFreightPactIT {
  private static final String PATH = "/open/pp/logistics/orderBookingFreight";

  private static final OrderBookingFreightRequest REQUEST =
      OrderBookingFreightRequest.builder()
          .renderId("FF2024080200007")
          .tmallOrderInfo(
              TmallOrderInfo.builder().tmallOrderId("123123444").remark("Test remark").build())
          .receiverAddress(
              ReceiverAddress.builder()
                  .country("US")
                  .state("California")
                  .city("VALLEY VLG")
                  .zip("91607")
                  .address("100 Example Ave 401")
                  .name("Test Receiver")
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
                  .freightInfo(service("1"))
                  .build(),
              BookingLineItem.builder()
                  .itemId("2048232789087639")
                  .skuId("4970432383383")
                  .quantity(2)
                  .title("这是商品2")
                  .imageUrl("url")
                  .freightInfo(service("2"))
                  .currency("CNY")
                  .price(new BigDecimal("29.00"))
                  .build())
          .build();

  private static final String REQUEST_JSON =
      """
      {
        "renderId": "FF2024080200007",
        "tmallOrderInfo": {"tmallOrderId": "123123444", "remark": "Test remark"},
        "receiverAddress": {
          "country": "US",
          "state": "California",
          "city": "VALLEY VLG",
          "zip": "91607",
          "address": "100 Example Ave 401",
          "name": "Test Receiver",
          "phone": "5550100000",
          "mobilePhone": "5550100000",
          "email": "receiver@example.com"
        },
        "lineItems": [
          {
            "itemId": "2048020617114736",
            "skuId": "413185732720",
            "quantity": 1,
            "title": "这是商品1",
            "imageUrl": "url",
            "freightInfo": {"serviceId": "1", "companyName": "", "serviceCategory": ""}
          },
          {
            "itemId": "2048232789087639",
            "skuId": "4970432383383",
            "quantity": 2,
            "title": "这是商品2",
            "imageUrl": "url",
            "freightInfo": {"serviceId": "2", "companyName": "", "serviceCategory": ""},
            "currency": "CNY",
            "price": "29.00"
          }
        ]
      }
      """;

  @Test
  void booksThePreviewedFreight() {
    interaction("orderBookingFreight", "the booking of a previewed freight")
        .given("the preview exists")
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
                assertThat(client.warehouseLogistics().orderBookingFreight(REQUEST).success())
                    .isTrue());
  }

  @Test
  void saysWhyItWasRefused() {
    FailureEnvelope failure = FailureEnvelope.logistics("The preview has expired.");

    interaction("orderBookingFreight", "the booking of a preview that has expired")
        .given("the platform refuses")
        .post(PATH)
        .signedInQuery()
        .request("{\"renderId\": \"FF2024080200007\"}")
        .answer(failure.body())
        .verify(
            client ->
                failure.isThrownBy(
                    () ->
                        client
                            .warehouseLogistics()
                            .orderBookingFreight(
                                OrderBookingFreightRequest.builder()
                                    .renderId("FF2024080200007")
                                    .build())));
  }

  private static FreightInfo service(String id) {
    return FreightInfo.builder().serviceId(id).companyName("").serviceCategory("").build();
  }
}
