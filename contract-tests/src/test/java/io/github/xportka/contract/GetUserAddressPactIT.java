package io.github.xportka.contract;

import static au.com.dius.pact.consumer.dsl.LambdaDsl.newJsonBody;
import static io.github.xportka.contract.ConsumerContract.interaction;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xportka.model.UserAddress;
import org.junit.jupiter.api.Test;

/** Get user addresses. */
class GetUserAddressPactIT {
  private static final String PATH = "/open/address/get";

  @Test
  void listsTheStoredAddresses() {
    interaction("getUserAddress", "the stored addresses")
        .reads()
        .given("the user has addresses")
        .unconfirmed()
        .post(PATH)
        .answer(
            newJsonBody(
                    body -> {
                      body.numberValue("code", 200);
                      body.minArrayLike(
                          "data",
                          1,
                          address -> {
                            address.numberType("id", 5000000000L);
                            address.stringType("name", "Test Receiver");
                            address.stringType("province", "浙江省");
                            address.stringType("city", "杭州市");
                            address.stringType("district", "滨江区");
                            address.stringType("address", "100 Example Ave");
                            address.stringType("phone", "5550100000");
                          });
                    })
                .build())
        .verify(
            client ->
                assertThat(client.basics().getUserAddress().data())
                    .containsExactly(
                        UserAddress.builder()
                            .id(5000000000L)
                            .name("Test Receiver")
                            .province("浙江省")
                            .city("杭州市")
                            .district("滨江区")
                            .address("100 Example Ave")
                            .phone("5550100000")
                            .build()));
  }

  @Test
  void saysWhyItWasRefused() {
    FailureEnvelope failure = FailureEnvelope.address("The user does not exist.");

    interaction("getUserAddress", "the stored addresses of a user that does not exist")
        .reads()
        .given("the platform refuses")
        .unconfirmed()
        .post(PATH)
        .answer(failure.body())
        .verify(client -> failure.isThrownBy(() -> client.basics().getUserAddress()));
  }
}
