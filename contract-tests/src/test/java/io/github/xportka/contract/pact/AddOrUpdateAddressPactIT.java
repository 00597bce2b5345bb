package io.github.xportka.contract.pact;

import io.github.xportka.contract.consumer.ConsumerOperation;
import io.github.xportka.model.AddOrUpdateAddressRequest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Consumer tests of {@code addOrUpdateAddress}: add or update an address. */
class AddOrUpdateAddressPactIT {
  private static final ConsumerOperation OPERATION =
      ConsumerOperation.address("addOrUpdateAddress", "/open/address/addOrUpdate");

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
  void storesAddress() {
    OPERATION
        .interaction("a new address")
        .request(REQUEST_JSON)
        .success()
        .returns(client -> client.basics().addOrUpdateAddress(REQUEST).isSuccess(), true);
  }

  @Test
  void reportsRefusal() {
    OPERATION
        .refusal("a stored address that loses its receiver", "The address has no receiver.")
        // A text: with a number, the key of the interaction would depend on the order of the tests.
        .given("address {addressId} exists", Map.of("addressId", "5000000000"))
        .request("{\"id\": 5000000000, \"name\": \"\"}")
        .verifyRefusal(
            client ->
                client
                    .basics()
                    .addOrUpdateAddress(
                        AddOrUpdateAddressRequest.builder().id(5000000000L).name("").build()));
  }

  @Test
  void reportsRefusedSignature() {
    OPERATION
        .signatureRefusal("a new address, signed with a wrong secret")
        .request(REQUEST_JSON)
        .verifyRefusal(client -> client.basics().addOrUpdateAddress(REQUEST));
  }
}
