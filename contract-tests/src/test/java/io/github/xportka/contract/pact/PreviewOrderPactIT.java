package io.github.xportka.contract.pact;

import io.github.xportka.contract.consumer.ConsumerEnvelope;
import io.github.xportka.contract.consumer.ConsumerOperation;
import io.github.xportka.contract.consumer.RequestParts;
import io.github.xportka.model.PreviewOrderRequest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Consumer tests of {@code previewOrder}: preview an order. */
class PreviewOrderPactIT {
  private static final ConsumerOperation OPERATION =
      ConsumerOperation.of(
              ConsumerEnvelope.KA,
              "previewOrder",
              "/alibaba/ka/order/create/preview",
              PreviewOrderRequest.class,
              (client, request) -> client.kaOrders().previewOrder(request))
          .thatReads();

  private static final String REQUEST =
      """
      {
        "flow": "fenxiaonew",
        "outOrderId": "TEST-ORDER-1",
        "addressParam": %s,
        "cargoParamList": [
          %s
        ]
      }
      """
          .formatted(RequestParts.ORDER_ADDRESS, RequestParts.ORDER_LINE);

  @Test
  void pricesOrder() {
    OPERATION
        .interaction("the preview of an order of one line")
        .given("the product is on sale")
        .request(REQUEST)
        .response(
            body -> {
              body.stringType("requestId", "a4ad5d30dd2e45adbf0569ed4b44ae6e");
              body.numberValue("code", 200);
              body.stringType("developId", "1023561483696472887");
              body.stringType("msg", "成功");
              body.minArrayLike(
                  "data",
                  1,
                  preview -> {
                    preview.integerType("sumCarriage", 600);
                    preview.integerType("sumPayment", 6400);
                    preview.integerType("sumTotalPayment", 6561);
                    preview.integerType("sumPaymentNoCarriage", 5800);
                    preview.minArrayLike(
                        "orderItemTOList",
                        1,
                        line -> {
                          line.integerType("amount", 5800);
                          line.integerType("finalUnitPrice", 2900);
                          line.stringType("specId", "530ad00177264564503ec3b848650652");
                          line.numberType("skuId", 5736673805656L);
                          line.numberType("offerId", 889512351602L);
                          line.stringType("openOfferId", "+vIWvlcT2JMpWVABRdm+WQ==");
                        });
                  });
            })
        .verify();
  }

  @Test
  void reportsRefusal() {
    OPERATION
        .refusal("the preview of an order of what is not on sale", "The product is not on sale.")
        .given("product {offerId} is not on sale", Map.of("offerId", 889512351602L))
        .request(REQUEST)
        .verify();
  }

  @Test
  void reportsRefusedSignature() {
    OPERATION
        .signatureRefusal("the preview of an order, signed with a wrong secret")
        .request(REQUEST)
        .verify();
  }
}
