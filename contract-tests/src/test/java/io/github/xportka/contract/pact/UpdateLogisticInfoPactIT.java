package io.github.xportka.contract.pact;

import io.github.xportka.contract.consumer.ConsumerOperation;
import io.github.xportka.model.DomesticLogisticInfo;
import io.github.xportka.model.LineItem;
import io.github.xportka.model.LogisticInfo;
import io.github.xportka.model.UpdateLogisticInfoRequest;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Consumer tests of {@code updateLogisticInfo}: update domestic logistics information. */
class UpdateLogisticInfoPactIT {
  private static final ConsumerOperation OPERATION =
      ConsumerOperation.logistics("updateLogisticInfo", "/open/pp/logistics/updateLogisticInfo");

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
  void recordsParcelsOfEachLine() {
    OPERATION
        .interaction("the parcels of two lines of an order")
        .given("the order exists")
        .request(REQUEST_JSON)
        .success()
        .returns(client -> client.warehouseLogistics().updateLogisticInfo(REQUEST).success(), true);
  }

  @Test
  void reportsRefusal() {
    OPERATION
        .refusal("the parcels of an order that the platform refuses", "The order does not exist.")
        .given("order {orderId} does not exist", Map.of("orderId", "no such order"))
        .request("{\"orderId\": \"no such order\"}")
        .verifyRefusal(
            client ->
                client
                    .warehouseLogistics()
                    .updateLogisticInfo(
                        UpdateLogisticInfoRequest.builder().orderId("no such order").build()));
  }

  private static DomesticLogisticInfo parcel(String number, String carrier) {
    return DomesticLogisticInfo.builder()
        .logisticNumber(number)
        .logisticCompanyName(carrier)
        .rtsTime(READY_TO_SHIP)
        .build();
  }
}
