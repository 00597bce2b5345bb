package io.github.xportka.contract;

import static au.com.dius.pact.consumer.dsl.LambdaDsl.newJsonBody;
import static io.github.xportka.contract.ConsumerContract.REFUSES_SIGNATURES;
import static io.github.xportka.contract.ConsumerContract.WRONG_SECRET;
import static io.github.xportka.contract.ConsumerContract.interaction;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xportka.model.AddOrUpdateAddressRequest;
import org.junit.jupiter.api.Test;

/** Add or update an address. */
class AddOrUpdateAddressPactIT {
  private static final String PATH = "/open/address/addOrUpdate";

  private static final AddOrUpdateAddressRequest REQUEST =
      AddOrUpdateAddressRequest.builder()
          .id(0L)
          .name("Test Receiver")
          .province("浙江省")
          .city("杭州市")
          .district("滨江区")
          .address("100 Example Ave")
          .phone("5550100000")
          .build();

  private static final String REQUEST_JSON =
      """
      {
        "id": 0,
        "name": "Test Receiver",
        "province": "浙江省",
        "city": "杭州市",
        "district": "滨江区",
        "address": "100 Example Ave",
        "phone": "5550100000"
      }
      """;

  @Test
  void storesTheAddress() {
    interaction("addOrUpdateAddress", "a new address")
        .post(PATH)
        .request(REQUEST_JSON)
        .answer(newJsonBody(body -> body.numberValue("code", 200)).build())
        .verify(
            client -> assertThat(client.basics().addOrUpdateAddress(REQUEST).isSuccess()).isTrue());
  }

  @Test
  void saysWhyItWasRefused() {
    FailureEnvelope failure = FailureEnvelope.address("The address has no receiver.");

    interaction("addOrUpdateAddress", "a stored address that loses its receiver")
        .given("the platform refuses")
        .post(PATH)
        .request("{\"id\": 5000000000, \"name\": \"\"}")
        .answer(failure.body())
        .verify(
            client ->
                failure.isThrownBy(
                    () ->
                        client
                            .basics()
                            .addOrUpdateAddress(
                                AddOrUpdateAddressRequest.builder()
                                    .id(5000000000L)
                                    .name("")
                                    .build())));
  }

  @Test
  void saysThatTheSignatureWasRefused() {
    FailureEnvelope failure = FailureEnvelope.address("The signature is wrong.");

    interaction("addOrUpdateAddress", "a new address, signed with a wrong secret")
        .given(REFUSES_SIGNATURES)
        .withAccessSecret(WRONG_SECRET)
        .post(PATH)
        .request(REQUEST_JSON)
        .answer(failure.body())
        .verify(client -> failure.isThrownBy(() -> client.basics().addOrUpdateAddress(REQUEST)));
  }
}
