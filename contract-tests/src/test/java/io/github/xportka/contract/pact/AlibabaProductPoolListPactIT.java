package io.github.xportka.contract.pact;

import io.github.xportka.contract.consumer.ConsumerOperation;
import io.github.xportka.model.AlibabaProductPoolListRequest;
import io.github.xportka.model.Language;
import io.github.xportka.model.PoolProduct;
import io.github.xportka.model.PoolSortDirection;
import io.github.xportka.model.PoolSortField;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Consumer tests of {@code alibabaProductPoolList}: list the products of a pool. */
class AlibabaProductPoolListPactIT {
  private static final ConsumerOperation OPERATION =
      ConsumerOperation.ka("alibabaProductPoolList", "/alibaba/ka/product/pool/list")
          .thatReads()
          .unconfirmed();

  private static final AlibabaProductPoolListRequest REQUEST =
      AlibabaProductPoolListRequest.builder()
          .offerPoolId(1L)
          .cateId(1033054L)
          .taskId("pull-1")
          .language(Language.ENGLISH)
          .pageNo(1)
          .pageSize(20)
          .sortField(PoolSortField.of("price1m"))
          .sortType(PoolSortDirection.DESCENDING)
          .build();

  private static final String REQUEST_JSON =
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
        .request(REQUEST_JSON)
        .dataList(
            product -> {
              product.numberType("offerId", 706627393257L);
              product.stringType("bizCategoryId", "1033054");
              product.integerType("offerPoolTotal", 2);
            })
        .returns(
            client -> client.kaProducts().alibabaProductPoolList(REQUEST).data(),
            List.of(
                PoolProduct.builder()
                    .offerId(706627393257L)
                    .bizCategoryId("1033054")
                    .offerPoolTotal(2)
                    .build()));
  }

  @Test
  void reportsRefusal() {
    OPERATION
        .refusal("a pool that does not exist", "The pool does not exist.")
        .given("pool {offerPoolId} does not exist", Map.of("offerPoolId", 5000000000L))
        .request(
            "{\"offerPoolId\": 5000000000, \"taskId\": \"pull-2\", \"pageNo\": 1, \"pageSize\":"
                + " 20}")
        .verifyRefusal(
            client ->
                client
                    .kaProducts()
                    .alibabaProductPoolList(
                        AlibabaProductPoolListRequest.builder()
                            .offerPoolId(5000000000L)
                            .taskId("pull-2")
                            .pageNo(1)
                            .pageSize(20)
                            .build()));
  }
}
