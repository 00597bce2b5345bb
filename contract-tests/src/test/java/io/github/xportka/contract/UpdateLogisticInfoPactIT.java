package io.github.xportka.contract;

import static au.com.dius.pact.consumer.dsl.LambdaDsl.newJsonBody;
import static io.github.xportka.contract.ConsumerContract.interaction;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.xportka.client.XportApiException;
import io.github.xportka.model.DomesticLogisticInfo;
import io.github.xportka.model.LineItem;
import io.github.xportka.model.LogisticInfo;
import io.github.xportka.model.UpdateLogisticInfoRequest;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Update domestic logistics information: the page this project began with. */
class UpdateLogisticInfoPactIT {
  private static final String PATH = "/open/pp/logistics/updateLogisticInfo";
  private static final Instant READY_TO_SHIP = Instant.ofEpochSecond(1754342534);

  private static final UpdateLogisticInfoRequest REQUEST =
      UpdateLogisticInfoRequest.builder()
          .orderId("21")
          .tmallOrderId("12345667")
          .logisticInfos(
              LogisticInfo.builder()
                  .lineItem(
                      LineItem.builder()
                          .itemId("2048020617114736")
                          .skuId("413185732720")
                          .quantity(1)
                          .title("这是商品1")
                          .imageUrl("url")
                          .build())
                  .logisticNumber("FARJP2408000013YQ")
                  .domesticLogisticInfo(
                      parcel("SF1234521212678", "顺丰"), parcel("YT122323345678", "圆通"))
                  .build(),
              LogisticInfo.builder()
                  .lineItem(
                      LineItem.builder()
                          .itemId("2048232789087639")
                          .skuId("4970432383383")
                          .quantity(2)
                          .title("这是商品2")
                          .imageUrl("url")
                          .build())
                  .logisticNumber("FARJP2408000014YQ")
                  .domesticLogisticInfo(parcel("SF12345444111678", "顺丰"))
                  .build())
          .build();

  private static final String REQUEST_JSON =
      """
      {
        "orderId": "21",
        "tmallOrderId": "12345667",
        "logisticInfos": [
          {
            "lineItem": {
              "itemId": "2048020617114736",
              "skuId": "413185732720",
              "quantity": 1,
              "title": "这是商品1",
              "imageUrl": "url"
            },
            "logisticNumer": "FARJP2408000013YQ",
            "domesticLogisticInfo": [
              {"logisticNumer": "SF1234521212678", "logisticCompanyName": "顺丰", "rtsTime": "1754342534"},
              {"logisticNumer": "YT122323345678", "logisticCompanyName": "圆通", "rtsTime": "1754342534"}
            ]
          },
          {
            "lineItem": {
              "itemId": "2048232789087639",
              "skuId": "4970432383383",
              "quantity": 2,
              "title": "这是商品2",
              "imageUrl": "url"
            },
            "logisticNumer": "FARJP2408000014YQ",
            "domesticLogisticInfo": [
              {"logisticNumer": "SF12345444111678", "logisticCompanyName": "顺丰", "rtsTime": "1754342534"}
            ]
          }
        ]
      }
      """;

  @Test
  void recordsTheParcelsOfEachLine() {
    interaction("updateLogisticInfo", "the parcels of two lines of an order")
        .given("the order exists")
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
                assertThat(client.warehouseLogistics().updateLogisticInfo(REQUEST).success())
                    .isTrue());
  }

  @Test
  void saysWhyItWasRefused() {
    interaction("updateLogisticInfo", "the parcels of an order that the platform refuses")
        .given("the platform refuses")
        .post(PATH)
        .signedInQuery()
        .request("{\"orderId\": \"no such order\"}")
        .answer(
            newJsonBody(
                    body -> {
                      body.integerType("errorCode", -1);
                      body.stringType("errorMsg", "The order does not exist.");
                      body.booleanValue("success", false);
                    })
                .build())
        .verify(
            client ->
                assertThatExceptionOfType(XportApiException.class)
                    .isThrownBy(
                        () ->
                            client
                                .warehouseLogistics()
                                .updateLogisticInfo(
                                    UpdateLogisticInfoRequest.builder()
                                        .orderId("no such order")
                                        .build()))
                    .satisfies(
                        refused -> {
                          assertThat(refused.code()).hasValue(-1);
                          assertThat(refused.apiMessage()).hasValue("The order does not exist.");
                        }));
  }

  private static DomesticLogisticInfo parcel(String number, String carrier) {
    return DomesticLogisticInfo.builder()
        .logisticNumber(number)
        .logisticCompanyName(carrier)
        .rtsTime(READY_TO_SHIP)
        .build();
  }
}
