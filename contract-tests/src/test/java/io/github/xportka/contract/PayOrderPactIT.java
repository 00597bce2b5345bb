package io.github.xportka.contract;

import static au.com.dius.pact.consumer.dsl.LambdaDsl.newJsonBody;
import static io.github.xportka.contract.ConsumerContract.REFUSES_SIGNATURES;
import static io.github.xportka.contract.ConsumerContract.WRONG_SECRET;
import static io.github.xportka.contract.ConsumerContract.interaction;
import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.dsl.PactDslJsonRootValue;
import io.github.xportka.model.PayOrderRequest;
import io.github.xportka.model.PaymentResult;
import org.junit.jupiter.api.Test;

/** Pay an order. */
class PayOrderPactIT {
  private static final String PATH = "/alibaba/ka/order/pay";

  private static final PayOrderRequest REQUEST =
      PayOrderRequest.builder().orderId("2257164624870311973").build();

  private static final String REQUEST_JSON = "{\"orderId\": \"2257164624870311973\"}";

  @Test
  void paysTheOrder() {
    interaction("payOrder", "the payment of an order")
        .given("the order exists")
        .post(PATH)
        .request(REQUEST_JSON)
        .answer(
            newJsonBody(
                    body -> {
                      body.numberValue("code", 200);
                      body.object(
                          "data",
                          data -> {
                            data.stringType("orderId", "2257164624870311973");
                            data.booleanType("protocolPaySuccess", true);
                            data.minArrayLike(
                                "cantPayOrderList",
                                0,
                                PactDslJsonRootValue.integerType(2257164624871311973L),
                                1);
                          });
                    })
                .build())
        .verify(
            client ->
                assertThat(client.kaOrders().payOrder(REQUEST).data())
                    .isEqualTo(
                        PaymentResult.builder()
                            .orderId("2257164624870311973")
                            .protocolPaySuccess(true)
                            .cantPayOrderList(2257164624871311973L)
                            .build()));
  }

  @Test
  void saysWhyItWasRefused() {
    FailureEnvelope failure = FailureEnvelope.ka("The order has been paid already.");

    interaction("payOrder", "the payment of an order that has been paid already")
        .given("the platform refuses")
        .post(PATH)
        .request(REQUEST_JSON)
        .answer(failure.body())
        .verify(client -> failure.isThrownBy(() -> client.kaOrders().payOrder(REQUEST)));
  }

  @Test
  void saysThatTheSignatureWasRefused() {
    FailureEnvelope failure = FailureEnvelope.ka("The signature is wrong.");

    interaction("payOrder", "the payment of an order, signed with a wrong secret")
        .given(REFUSES_SIGNATURES)
        .withAccessSecret(WRONG_SECRET)
        .post(PATH)
        .request(REQUEST_JSON)
        .answer(failure.body())
        .verify(client -> failure.isThrownBy(() -> client.kaOrders().payOrder(REQUEST)));
  }
}
