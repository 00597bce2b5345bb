package io.github.xportka.contract.pact;

import io.github.xportka.contract.consumer.ConsumerEnvelope;
import io.github.xportka.contract.consumer.ConsumerOperation;
import io.github.xportka.model.UpdateLogisticInfoRequest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Consumer tests of {@code updateLogisticInfo}: update domestic logistics information. */
class UpdateLogisticInfoPactIT {
  private static final ConsumerOperation OPERATION =
      ConsumerOperation.of(
          ConsumerEnvelope.LOGISTICS,
          "updateLogisticInfo",
          "/open/pp/logistics/updateLogisticInfo",
          UpdateLogisticInfoRequest.class,
          (client, request) -> client.warehouseLogistics().updateLogisticInfo(request));

  private static final String REQUEST =
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
        .request(REQUEST)
        .success()
        .verify();
  }

  @Test
  void reportsRefusal() {
    OPERATION
        .refusal("the parcels of an order that the platform refuses", "The order does not exist.")
        .given("order {orderId} does not exist", Map.of("orderId", "no such order"))
        .request("{\"orderId\": \"no such order\"}")
        .verify();
  }
}
