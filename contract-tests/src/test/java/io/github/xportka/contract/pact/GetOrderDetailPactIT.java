package io.github.xportka.contract.pact;

import static io.github.xportka.contract.consumer.Patterns.COMPACT_DATE_TIME;

import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import io.github.xportka.contract.consumer.ConsumerEnvelope;
import io.github.xportka.contract.consumer.ConsumerOperation;
import io.github.xportka.model.GetOrderDetailRequest;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Consumer tests of {@code getOrderDetail}: get order details. */
class GetOrderDetailPactIT {
  private static final ConsumerOperation OPERATION =
      ConsumerOperation.of(
              ConsumerEnvelope.KA,
              "getOrderDetail",
              "/alibaba/ka/order/detail",
              GetOrderDetailRequest.class,
              (client, request) -> client.kaOrders().getOrderDetail(request))
          .thatReads()
          .unconfirmed();

  private static final String REQUEST =
      "{\"webSite\": \"1688\", \"orderId\": \"2019601741959504495\"}";

  @Test
  void readsOrder() {
    OPERATION
        .interaction("an order in detail")
        .given("the order exists")
        .request(REQUEST)
        .data(GetOrderDetailPactIT::describe)
        .verify();
  }

  private static void describe(LambdaDslObject order) {
    order.object(
        "baseInfo",
        info -> {
          info.numberType("id", 2019601741959504495L);
          info.stringType("idOfStr", "2019601741959504495");
          info.stringType("status", "waitsellerpack"); // not documented
          info.numberType("totalAmount", new BigDecimal("63.55"));
          info.numberType("sumProductPayment", new BigDecimal("58.05"));
          info.numberType("shippingFee", new BigDecimal("6.5"));
          info.numberType("refund", new BigDecimal("0.25"));
          info.integerType("discount", 100);
          info.stringMatcher("createTime", COMPACT_DATE_TIME, "20180614101942000+0800");
          info.stringMatcher("payTime", COMPACT_DATE_TIME, "20180614102000125+0800");
          info.stringType("outOrderId", "TEST-ORDER-1");
          info.object(
              "receiverInfo",
              receiver -> {
                receiver.stringType("toFullName", "Test Receiver");
                receiver.stringType("toMobile", "13500000000");
                receiver.stringType("toArea", "100 Example Ave");
              });
        });
    order.minArrayLike(
        "productItems",
        1,
        line -> {
          line.numberType("productID", 889512351602L);
          line.stringType("name", "测试商品");
          line.numberType("quantity", new BigDecimal("2.5"));
          line.numberType("price", new BigDecimal("23.22"));
          line.numberType("itemAmount", new BigDecimal("58.05"));
          line.numberType("skuID", 5736673805656L);
          line.stringType("specId", "530ad00177264564503ec3b848650652");
          line.stringType("subItemIDString", "2019601741959504495");
        });
    order.object(
        "nativeLogistics",
        logistics -> {
          logistics.stringType("contactPerson", "Test Receiver");
          logistics.stringType("city", "崇左市");
        });
  }

  @Test
  void reportsRefusal() {
    OPERATION
        .refusal("an order that does not exist, in detail", "The order does not exist.")
        .given("order {orderId} does not exist", Map.of("orderId", "2019601741959504495"))
        .request(REQUEST)
        .verify();
  }
}
