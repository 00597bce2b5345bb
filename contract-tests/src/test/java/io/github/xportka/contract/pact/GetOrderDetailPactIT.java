package io.github.xportka.contract.pact;

import static io.github.xportka.contract.consumer.Patterns.COMPACT_DATE_TIME;
import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import io.github.xportka.contract.consumer.ConsumerOperation;
import io.github.xportka.model.GetOrderDetailRequest;
import io.github.xportka.model.NativeLogistics;
import io.github.xportka.model.OrderStatus;
import io.github.xportka.model.TradeBaseInfo;
import io.github.xportka.model.TradeInfo;
import io.github.xportka.model.TradeProductItem;
import io.github.xportka.model.TradeReceiver;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Consumer tests of {@code getOrderDetail}: get order details. */
class GetOrderDetailPactIT {
  private static final ConsumerOperation OPERATION =
      ConsumerOperation.ka("getOrderDetail", "/alibaba/ka/order/detail").thatReads().unconfirmed();

  private static final GetOrderDetailRequest REQUEST =
      GetOrderDetailRequest.builder().webSite("1688").orderId("2019601741959504495").build();

  private static final String REQUEST_JSON =
      "{\"webSite\": \"1688\", \"orderId\": \"2019601741959504495\"}";

  /** A status that no page lists is kept as it came. */
  private static final OrderStatus NEW_STATUS = OrderStatus.of("waitsellerpack");

  @Test
  void readsOrder() {
    OPERATION
        .interaction("an order in detail")
        .given("the order exists")
        .request(REQUEST_JSON)
        .data(GetOrderDetailPactIT::describe)
        .verify(
            client -> {
              assertThat(NEW_STATUS.isKnown()).isFalse();
              assertThat(client.kaOrders().getOrderDetail(REQUEST).data()).isEqualTo(order());
            });
  }

  private static void describe(LambdaDslObject order) {
    order.object(
        "baseInfo",
        info -> {
          info.numberType("id", 2019601741959504495L);
          info.stringType("idOfStr", "2019601741959504495");
          info.stringType("status", "waitsellerpack");
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

  private static TradeInfo order() {
    return TradeInfo.builder()
        .baseInfo(
            TradeBaseInfo.builder()
                .id(2019601741959504495L)
                .idOfStr("2019601741959504495")
                .status(NEW_STATUS)
                .totalAmount(new BigDecimal("63.55"))
                .sumProductPayment(new BigDecimal("58.05"))
                .shippingFee(new BigDecimal("6.5"))
                .refund(new BigDecimal("0.25"))
                .discount(100L)
                .createTime(OffsetDateTime.parse("2018-06-14T10:19:42+08:00"))
                .payTime(OffsetDateTime.parse("2018-06-14T10:20:00.125+08:00"))
                .outOrderId("TEST-ORDER-1")
                .receiverInfo(
                    TradeReceiver.builder()
                        .toFullName("Test Receiver")
                        .toMobile("13500000000")
                        .toArea("100 Example Ave")
                        .build())
                .build())
        .productItems(
            TradeProductItem.builder()
                .productId(889512351602L)
                .name("测试商品")
                .quantity(new BigDecimal("2.5"))
                .price(new BigDecimal("23.22"))
                .itemAmount(new BigDecimal("58.05"))
                .skuId(5736673805656L)
                .specId("530ad00177264564503ec3b848650652")
                .subItemIdString("2019601741959504495")
                .build())
        .nativeLogistics(
            NativeLogistics.builder().contactPerson("Test Receiver").city("崇左市").build())
        .build();
  }

  @Test
  void reportsRefusal() {
    OPERATION
        .refusal("an order that does not exist, in detail", "The order does not exist.")
        .given("order {orderId} does not exist", Map.of("orderId", "2019601741959504495"))
        .request(REQUEST_JSON)
        .verifyRefusal(client -> client.kaOrders().getOrderDetail(REQUEST));
  }
}
