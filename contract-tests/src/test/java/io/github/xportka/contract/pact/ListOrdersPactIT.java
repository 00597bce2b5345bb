package io.github.xportka.contract.pact;

import static io.github.xportka.contract.consumer.Patterns.COMPACT_DATE_TIME;

import io.github.xportka.contract.consumer.ConsumerOperation;
import io.github.xportka.model.ListOrdersRequest;
import io.github.xportka.model.OrderPage;
import io.github.xportka.model.OrderStatus;
import io.github.xportka.model.TradeBaseInfo;
import io.github.xportka.model.TradeInfo;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Consumer tests of {@code listOrders}: list orders. */
class ListOrdersPactIT {
  private static final ConsumerOperation OPERATION =
      ConsumerOperation.ka("listOrders", "/alibaba/ka/order/page").thatReads().unconfirmed();

  private static final ListOrdersRequest REQUEST =
      ListOrdersRequest.builder()
          .page(1)
          .pageSize(20)
          .orderStatus(OrderStatus.WAIT_BUYER_PAY)
          .createStartTime(OffsetDateTime.parse("2025-07-02T21:11:13+08:00"))
          .createEndTime(OffsetDateTime.parse("2025-07-03T21:11:13.5+08:00"))
          .outOrderId("TEST-ORDER-1")
          .productName("测试商品")
          .build();

  private static final String REQUEST_JSON =
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
        .request(REQUEST_JSON)
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
        .returns(
            client -> client.kaOrders().listOrders(REQUEST).data(),
            OrderPage.builder()
                .totalRecords(1)
                .totalPage(1)
                .pageSize(20)
                .currentPage(1)
                .data(
                    TradeInfo.builder()
                        .baseInfo(
                            TradeBaseInfo.builder()
                                .idOfStr("2257164624870311973")
                                .status(OrderStatus.WAIT_BUYER_PAY)
                                .totalAmount(new BigDecimal("64.55"))
                                .createTime(OffsetDateTime.parse("2025-07-02T21:11:13+08:00"))
                                .build())
                        .build())
                .build());
  }

  @Test
  void reportsRefusal() {
    OPERATION
        .refusal("a page of more orders than the platform gives at once", "The page is too large.")
        .given("pages have at most {pageSize} orders", Map.of("pageSize", 100))
        .request("{\"page\": 1, \"pageSize\": 10000}")
        .verifyRefusal(
            client ->
                client
                    .kaOrders()
                    .listOrders(ListOrdersRequest.builder().page(1).pageSize(10000).build()));
  }
}
