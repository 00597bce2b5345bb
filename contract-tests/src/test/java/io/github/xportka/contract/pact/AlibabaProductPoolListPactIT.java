package io.github.xportka.contract.pact;

import io.github.xportka.contract.consumer.ConsumerEnvelope;
import io.github.xportka.contract.consumer.ConsumerOperation;
import io.github.xportka.model.AlibabaProductPoolListRequest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Consumer tests of {@code alibabaProductPoolList}: list the products of a pool. */
class AlibabaProductPoolListPactIT {
  private static final ConsumerOperation OPERATION =
      ConsumerOperation.of(
              ConsumerEnvelope.KA,
              "alibabaProductPoolList",
              "/alibaba/ka/product/pool/list",
              AlibabaProductPoolListRequest.class,
              (client, request) -> client.kaProducts().alibabaProductPoolList(request))
          .thatReads()
          .unconfirmed();

  private static final String REQUEST =
      """
      {
        "offerPoolId": 1,
        "cateId": 1033054,
        "taskId": "pull-1",
        "language": "en",
        "pageNo": 1,
        "pageSize": 20,
        "sortField": "price1m",
        "sortType": "DESC"
      }
      """;

  @Test
  void returnsOnePage() {
    OPERATION
        .interaction("the first page of a pool, sorted as no page says")
        .given("the product is on sale")
        .request(REQUEST)
        .dataList(
            product -> {
              product.numberType("offerId", 706627393257L);
              product.stringType("bizCategoryId", "1033054");
              product.integerType("offerPoolTotal", 2);
            })
        .verify();
  }

  @Test
  void reportsRefusal() {
    OPERATION
        .refusal("a pool that does not exist", "The pool does not exist.")
        .given("pool {offerPoolId} does not exist", Map.of("offerPoolId", 5000000000L))
        .request(
            """
            {"offerPoolId": 5000000000, "taskId": "pull-2", "pageNo": 1, "pageSize": 20}
            """)
        .verify();
  }
}
