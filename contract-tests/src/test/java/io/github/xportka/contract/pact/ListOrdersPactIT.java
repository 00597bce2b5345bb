package io.github.xportka.contract.pact;

import static io.github.xportka.contract.consumer.Patterns.COMPACT_DATE_TIME;

import io.github.xportka.contract.consumer.ConsumerEnvelope;
import io.github.xportka.contract.consumer.ConsumerOperation;
import io.github.xportka.model.ListOrdersRequest;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Consumer tests of {@code listOrders}: list orders. */
class ListOrdersPactIT {
  private static final ConsumerOperation OPERATION =
      ConsumerOperation.of(
              ConsumerEnvelope.KA,
              "listOrders",
              "/alibaba/ka/order/page",
              ListOrdersRequest.class,
              (client, request) -> client.kaOrders().listOrders(request))
          .thatReads()
          .unconfirmed();

  private static final String REQUEST =
      """
      {
        "page": 1,
        "pageSize": 20,
        "orderStatus": "waitbuyerpay",
        "createStartTime": "20250702211113000+0800",
        "createEndTime": "20250703211113500+0800",
        "outOrderId": "TEST-ORDER-1",
        "productName": "测试商品"
      }
      """;

  @Test
  void returnsOnePage() {
    OPERATION
        .interaction("the first page of the orders that are to be paid")
        .given("the order exists")
        .request(REQUEST)
        .data(
            page -> {
              page.integerType("totalRecords", 1);
              page.integerType("totalPage", 1);
              page.integerType("pageSize", 20);
              page.integerType("currentPage", 1);
              page.minArrayLike(
                  "data",
                  1,
                  order ->
                      order.object(
                          "baseInfo",
                          info -> {
                            info.stringType("idOfStr", "2257164624870311973");
                            info.stringType("status", "waitbuyerpay");
                            info.numberType("totalAmount", new BigDecimal("64.55"));
                            info.stringMatcher(
                                "createTime", COMPACT_DATE_TIME, "20250702211113000+0800");
                          }));
            })
        .verify();
  }

  @Test
  void reportsRefusal() {
    OPERATION
        .refusal("a page of more orders than the platform gives at once", "The page is too large.")
        .given("pages have at most {pageSize} orders", Map.of("pageSize", 100))
        .request("{\"page\": 1, \"pageSize\": 10000}")
        .verify();
  }
}
