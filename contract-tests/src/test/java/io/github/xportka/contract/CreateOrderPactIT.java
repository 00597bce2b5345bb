package io.github.xportka.contract;

import static au.com.dius.pact.consumer.dsl.LambdaDsl.newJsonBody;
import static io.github.xportka.contract.ConsumerContract.REFUSES_SIGNATURES;
import static io.github.xportka.contract.ConsumerContract.WRONG_SECRET;
import static io.github.xportka.contract.ConsumerContract.interaction;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xportka.model.AddressParam;
import io.github.xportka.model.CargoParam;
import io.github.xportka.model.CreateOrderRequest;
import io.github.xportka.model.CreatedOrder;
import io.github.xportka.model.OrderCreation;
import io.github.xportka.model.OrderFlow;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Create an order. */
class CreateOrderPactIT {
  private static final String PATH = "/alibaba/ka/order/create";

  private static final CreateOrderRequest REQUEST =
      CreateOrderRequest.builder()
          .flow(OrderFlow.DISTRIBUTION_NEW)
          .message("Test message")
          .shopPromotionId("")
          .tradeType("")
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
        "message": "Test message",
        "shopPromotionId": "",
        "tradeType": "",
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
  void createsTheOrder() {
    interaction("createOrder", "an order of one line")
        .given("the product is on sale")
        .post(PATH)
        .request(REQUEST_JSON)
        .answer(
            newJsonBody(
                    body -> {
                      body.numberValue("code", 200);
                      body.object(
                          "data",
                          data -> {
                            data.integerType("totalSuccessAmount", 6400);
                            data.stringType("orderId", "2257164624870311973");
                            data.integerType("postFee", 600);
                            data.booleanType("success", true);
                            data.minArrayLike(
                                "orderList",
                                1,
                                order -> {
                                  order.stringType("orderId", "2257164624870311973");
                                  order.integerType("postFee", 600);
                                  order.integerType("orderAmmount", 6400);
                                  order.booleanType("success", true);
                                });
                          });
                    })
                .build())
        .verify(
            client ->
                assertThat(client.kaOrders().createOrder(REQUEST).data())
                    .isEqualTo(
                        OrderCreation.builder()
                            .totalSuccessAmount(6400L)
                            .orderId("2257164624870311973")
                            .postFee(600L)
                            .success(true)
                            .orderList(
                                CreatedOrder.builder()
                                    .orderId("2257164624870311973")
                                    .postFee(600L)
                                    .orderAmount(6400L)
                                    .success(true)
                                    .build())
                            .build()));
  }

  @Test
  void saysWhyItWasRefused() {
    FailureEnvelope failure = FailureEnvelope.ka("The goods are of several suppliers.");

    interaction("createOrder", "an order of goods of several suppliers")
        .given("the platform refuses")
        .post(PATH)
        .request(REQUEST_JSON)
        .answer(failure.body())
        .verify(client -> failure.isThrownBy(() -> client.kaOrders().createOrder(REQUEST)));
  }

  @Test
  void saysThatTheSignatureWasRefused() {
    FailureEnvelope failure = FailureEnvelope.ka("The signature is wrong.");

    interaction("createOrder", "an order, signed with a wrong secret")
        .given(REFUSES_SIGNATURES)
        .withAccessSecret(WRONG_SECRET)
        .post(PATH)
        .request(REQUEST_JSON)
        .answer(failure.body())
        .verify(client -> failure.isThrownBy(() -> client.kaOrders().createOrder(REQUEST)));
  }
}
