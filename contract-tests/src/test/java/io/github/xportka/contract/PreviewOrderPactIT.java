package io.github.xportka.contract;

import static au.com.dius.pact.consumer.dsl.LambdaDsl.newJsonBody;
import static io.github.xportka.contract.ConsumerContract.REFUSES_SIGNATURES;
import static io.github.xportka.contract.ConsumerContract.WRONG_SECRET;
import static io.github.xportka.contract.ConsumerContract.interaction;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xportka.model.AddressParam;
import io.github.xportka.model.CargoParam;
import io.github.xportka.model.OrderFlow;
import io.github.xportka.model.OrderPreview;
import io.github.xportka.model.OrderPreviewItem;
import io.github.xportka.model.PreviewOrderRequest;
import io.github.xportka.model.PreviewOrderResponse;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Preview an order. */
class PreviewOrderPactIT {
  private static final String PATH = "/alibaba/ka/order/create/preview";

  private static final PreviewOrderRequest REQUEST =
      PreviewOrderRequest.builder()
          .flow(OrderFlow.DISTRIBUTION_NEW)
          .outOrderId("TEST-ORDER-1")
          .addressParam(
              AddressParam.builder()
                  .fullName("test")
                  .mobile("13500000000")
                  .phone("")
                  .postCode("532600")
                  .cityText("崇左市")
                  .provinceText("凭祥市区")
                  .areaText("凭祥市区")
                  .townText("广西壮族自治区省")
                  .address("测试")
                  .districtCode("451481")
                  .build())
          .cargoParamList(
              CargoParam.builder()
                  .offerId(889512351602L)
                  .specId("530ad00177264564503ec3b848650652")
                  .quantity(new BigDecimal("2.0"))
                  .build())
          .build();

  private static final String REQUEST_JSON =
      """
      {
        "flow": "fenxiaonew",
        "outOrderId": "TEST-ORDER-1",
        "addressParam": {
          "fullName": "test",
          "mobile": "13500000000",
          "phone": "",
          "postCode": "532600",
          "cityText": "崇左市",
          "provinceText": "凭祥市区",
          "areaText": "凭祥市区",
          "townText": "广西壮族自治区省",
          "address": "测试",
          "districtCode": "451481"
        },
        "cargoParamList": [
          {
            "offerId": 889512351602,
            "specId": "530ad00177264564503ec3b848650652",
            "quantity": 2.0
          }
        ]
      }
      """;

  @Test
  void pricesTheOrder() {
    interaction("previewOrder", "the preview of an order of one line")
        .reads()
        .given("the product is on sale")
        .post(PATH)
        .request(REQUEST_JSON)
        .answer(
            newJsonBody(
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
                .build())
        .verify(
            client ->
                assertThat(client.kaOrders().previewOrder(REQUEST))
                    .isEqualTo(
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
                            .build()));
  }

  @Test
  void saysWhyItWasRefused() {
    FailureEnvelope failure = FailureEnvelope.ka("The product is not on sale.");

    interaction("previewOrder", "the preview of an order of what is not on sale")
        .reads()
        .given("the platform refuses")
        .post(PATH)
        .request(REQUEST_JSON)
        .answer(failure.body())
        .verify(client -> failure.isThrownBy(() -> client.kaOrders().previewOrder(REQUEST)));
  }

  @Test
  void saysThatTheSignatureWasRefused() {
    FailureEnvelope failure = FailureEnvelope.ka("The signature is wrong.");

    interaction("previewOrder", "the preview of an order, signed with a wrong secret")
        .reads()
        .given(REFUSES_SIGNATURES)
        .withAccessSecret(WRONG_SECRET)
        .post(PATH)
        .request(REQUEST_JSON)
        .answer(failure.body())
        .verify(client -> failure.isThrownBy(() -> client.kaOrders().previewOrder(REQUEST)));
  }
}
