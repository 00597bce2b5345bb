package io.github.xportka.contract.pact;

import io.github.xportka.contract.consumer.ConsumerEnvelope;
import io.github.xportka.contract.consumer.ConsumerOperation;
import io.github.xportka.model.AddOrUpdateAddressRequest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Consumer tests of {@code addOrUpdateAddress}: add or update an address. */
class AddOrUpdateAddressPactIT {
  private static final ConsumerOperation OPERATION =
      ConsumerOperation.of(
          ConsumerEnvelope.ADDRESS,
          "addOrUpdateAddress",
          "/open/address/addOrUpdate",
          AddOrUpdateAddressRequest.class,
          (client, request) -> client.basics().addOrUpdateAddress(request));

  private static final String REQUEST =
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
    OPERATION.interaction("a new address").request(REQUEST).success().verify();
  }

  @Test
  void reportsRefusal() {
    OPERATION
        .refusal("a stored address that loses its receiver", "The address has no receiver.")
        // A text: with a number, the key of the interaction would depend on the order of the tests.
        .given("address {addressId} exists", Map.of("addressId", "5000000000"))
        .request("{\"id\": 5000000000, \"name\": \"\"}")
        .verify();
  }

  @Test
  void reportsRefusedSignature() {
    OPERATION
        .signatureRefusal("a new address, signed with a wrong secret")
        .request(REQUEST)
        .verify();
  }
}
