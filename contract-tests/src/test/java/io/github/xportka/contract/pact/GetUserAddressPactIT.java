package io.github.xportka.contract.pact;

import io.github.xportka.contract.consumer.ConsumerEnvelope;
import io.github.xportka.contract.consumer.ConsumerOperation;
import io.github.xportka.contract.support.SigningIdentity;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Consumer tests of {@code getUserAddress}: get user addresses. */
class GetUserAddressPactIT {
  private static final ConsumerOperation OPERATION =
      ConsumerOperation.withoutRequest(
              ConsumerEnvelope.ADDRESS,
              "getUserAddress",
              "/open/address/get",
              client -> client.basics().getUserAddress())
          .thatReads()
          .unconfirmed();

  @Test
  void listsStoredAddresses() {
    OPERATION
        .interaction("the stored addresses")
        .given("the user has addresses")
        .dataList(
            address -> {
              address.numberType("id", 5000000000L);
              address.stringType("name", "Test Receiver");
              address.stringType("province", "浙江省");
              address.stringType("city", "杭州市");
              address.stringType("district", "滨江区");
              address.stringType("address", "100 Example Ave");
              address.stringType("phone", "5550100000");
            })
        .verify();
  }

  @Test
  void reportsRefusal() {
    OPERATION
        .refusal("the stored addresses of a user that does not exist", "The user does not exist.")
        .given("user {userId} does not exist", Map.of("userId", SigningIdentity.USER_ID))
        .verify();
  }
}
