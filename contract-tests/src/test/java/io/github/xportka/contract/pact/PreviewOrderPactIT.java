package io.github.xportka.contract.pact;

import io.github.xportka.contract.consumer.ConsumerOperation;
import io.github.xportka.contract.consumer.TestAddresses;
import io.github.xportka.contract.consumer.TestOrders;
import io.github.xportka.model.OrderFlow;
import io.github.xportka.model.OrderPreview;
import io.github.xportka.model.OrderPreviewItem;
import io.github.xportka.model.PreviewOrderRequest;
import io.github.xportka.model.PreviewOrderResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Consumer tests of {@code previewOrder}: preview an order. */
class PreviewOrderPactIT {
  private static final ConsumerOperation OPERATION =
      ConsumerOperation.ka("previewOrder", "/alibaba/ka/order/create/preview").thatReads();

  private static final PreviewOrderRequest REQUEST =
      PreviewOrderRequest.builder()
          .flow(OrderFlow.DISTRIBUTION_NEW)
          .outOrderId("TEST-ORDER-1")
          .addressParam(TestAddresses.ORDER)
          .cargoParamList(TestOrders.LINE)
          .build();

  private static final String REQUEST_JSON =
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
          .formatted(TestAddresses.ORDER_JSON, TestOrders.LINE_JSON);

  @Test
  void pricesOrder() {
    OPERATION
        .interaction("the preview of an order of one line")
        .given("the product is on sale")
        .request(REQUEST_JSON)
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
        .returns(
            client -> client.kaOrders().previewOrder(REQUEST),
            PreviewOrderResponse.builder()
                .requestId("a4ad5d30dd2e45adbf0569ed4b44ae6e")
                .code(200)
                .developId("1023561483696472887")
                .msg("成功")
                .data(
                    OrderPreview.builder()
                        .sumCarriage(600L)
                        .sumPayment(6400L)
                        .sumTotalPayment(6561L)
                        .sumPaymentNoCarriage(5800L)
                        .orderItems(
                            OrderPreviewItem.builder()
                                .amount(5800L)
                                .finalUnitPrice(2900L)
                                .specId("530ad00177264564503ec3b848650652")
                                .skuId(5736673805656L)
                                .offerId(889512351602L)
                                .openOfferId("+vIWvlcT2JMpWVABRdm+WQ==")
                                .build())
                        .build())
                .build());
  }

  @Test
  void reportsRefusal() {
    OPERATION
        .refusal("the preview of an order of what is not on sale", "The product is not on sale.")
        .given("product {offerId} is not on sale", Map.of("offerId", 889512351602L))
        .request(REQUEST_JSON)
        .verifyRefusal(client -> client.kaOrders().previewOrder(REQUEST));
  }

  @Test
  void reportsRefusedSignature() {
    OPERATION
        .signatureRefusal("the preview of an order, signed with a wrong secret")
        .request(REQUEST_JSON)
        .verifyRefusal(client -> client.kaOrders().previewOrder(REQUEST));
  }
}
