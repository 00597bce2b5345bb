package io.github.xportka.contract.pact;

import static io.github.xportka.contract.consumer.ConsumerMessage.message;
import static io.github.xportka.contract.consumer.ConsumerMessage.messageOfAnyType;
import static io.github.xportka.contract.consumer.Patterns.DATE_TIME;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xportka.client.XportMessage;
import org.junit.jupiter.api.Test;

/** Consumer tests of the pushed messages. */
class MessagePactIT {
  @Test
  void readsCreatedOrder() {
    message("ORDER_CREATE", "an order was created")
        .bodyText(
            """
            {"orderId":"3305075341149134260","orderNo":"PO202605200001",\
            "orderStatus":"WAITING_FOR_PAYMENT","payStatus":1,"totalAmount":10000,"shippingFee":500,\
            "productAmount":9500,"refundAmount":0,"refundStatus":null,"closeReason":null,\
            "tbCreateTime":"2026-05-20 15:40:00","payTime":null}\
            """)
        .verify();
  }

  @Test
  void readsCreatedOrderWithObjectBody() {
    message("ORDER_CREATE", "an order was created, its body an object")
        .bodyObject(
            order -> {
              order.stringType("orderId", "3305075341149134260");
              order.stringType("orderNo", "PO202605200001");
              order.stringType("orderStatus", "WAITING_FOR_PAYMENT");
              order.integerType("payStatus", 1);
              order.integerType("totalAmount", 10000);
              order.integerType("shippingFee", 500);
              order.integerType("productAmount", 9500);
              order.integerType("refundAmount", 0);
              order.stringMatcher("tbCreateTime", DATE_TIME, "2026-05-20 15:40:00");
            })
        .verify();
  }

  @Test
  void readsCancelledOrder() {
    message("ORDER_CANCEL", "an order was cancelled")
        .bodyText(
            """
            {"orderId":"3305075341149134260","orderStatus":"CANCEL","closeReason":"buyer_cancel",\
            "payTime":"2026-05-20 15:41:00"}\
            """)
        .verify();
  }

  @Test
  void readsPaidOrder() {
    message("ORDER_PAY_SUCCESS", "an order was paid")
        .bodyText(
            """
            {"orderId":"3305075341149134260","orderStatus":"WAITING_FOR_SENT","payStatus":2,\
            "payTime":"2026-05-20 15:41:00"}\
            """)
        .verify();
  }

  @Test
  void readsChangedPriceAndUnknownStatus() {
    message(
            "ORDER_BUYER_VIEW_ORDER_PRICE_MODIFY",
            "the price of an order was changed, and its status is on no page")
        .bodyText(
            """
            {"orderId":"3305075341149134260","orderStatus":"WAITING_FOR_CONFIRMATION","payStatus":9,\
            "totalAmount":9800,"productAmount":9300}\
            """)
        .verify();
  }

  @Test
  void readsRefundRequest() {
    message("ORDER_BUYER_VIEW_ORDER_BUYER_REFUND", "a buyer wants a refund")
        .bodyText("{\"refundId\":\"TQxxxxxxxxxxxx\",\"orderId\":\"3296711100591134260\"}")
        .verify();
  }

  @Test
  void readsLogisticsTrace() {
    message("LOGISTICS_BUYER_VIEW_TRACE", "a parcel went on")
        .bodyText(
            """
            {"OrderLogisticsTracingModel":{"logisticsId":"LP00000000000001","cpCode":"SF",\
            "mailNo":"SF1234521212678","statusChanged":"SIGN","changeTime":"2026-05-21 09:00:00",\
            "orderLogsItems":[{"orderId":"3305075341149134260",\
            "orderEntryId":"3305075341150134260"}]}}\
            """)
        .verify();
  }

  @Test
  void keepsMessageOfUnknownType() {
    messageOfAnyType("PRODUCT_OFF_SHELF", "something happened that is on no page")
        .bodyText("{\"productIds\":[706627393257],\"reason\":{\"code\":0.10}}")
        .verify(MessagePactIT::assertComplete);
  }

  private static void assertComplete(XportMessage message) {
    assertThat(message.type()).isEqualTo("PRODUCT_OFF_SHELF");
    assertThat(message.body()).isEmpty();
    assertThat(message.bodyJson())
        .hasToString("{\"productIds\":[706627393257],\"reason\":{\"code\":0.10}}");
  }
}
