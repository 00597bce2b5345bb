package io.github.xportka.contract.pact;

import static io.github.xportka.contract.consumer.ConsumerMessage.message;
import static io.github.xportka.contract.consumer.ConsumerMessage.messageOfAnyType;
import static io.github.xportka.contract.consumer.Patterns.DATE_TIME;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xportka.client.XportMessage;
import io.github.xportka.model.LogisticsTrace;
import io.github.xportka.model.LogisticsTraceItem;
import io.github.xportka.model.LogisticsTraceMessage;
import io.github.xportka.model.LogisticsTraceStatus;
import io.github.xportka.model.MessageOrderStatus;
import io.github.xportka.model.MessagePayStatus;
import io.github.xportka.model.MessagePlatform;
import io.github.xportka.model.MessageType;
import io.github.xportka.model.OrderMessage;
import io.github.xportka.model.RefundMessage;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** Consumer tests of the pushed messages. */
class MessagePactIT {

  private static final OrderMessage CREATED =
      OrderMessage.builder()
          .orderId("3305075341149134260")
          .orderNo("PO202605200001")
          .orderStatus(MessageOrderStatus.WAITING_FOR_PAYMENT)
          .payStatus(MessagePayStatus.UNPAID)
          .totalAmount(10000L)
          .shippingFee(500L)
          .productAmount(9500L)
          .refundAmount(0L)
          .tbCreateTime(LocalDateTime.parse("2026-05-20T15:40:00"))
          .build();

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
        .verify(
            message -> {
              assertThat(message.body()).contains(CREATED);
              assertThat(message.pushed().messageType()).isEqualTo(MessageType.ORDER_CREATE);
              assertThat(message.pushed().messagePlatform())
                  .isEqualTo(MessagePlatform.ALIBABA_1688);
              assertThat(message.pushed().timestamp())
                  .isEqualTo(Instant.ofEpochMilli(1779263269913L));
            });
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
        .hasBody(CREATED);
  }

  @Test
  void readsCancelledOrder() {
    message("ORDER_CANCEL", "an order was cancelled")
        .bodyText(
            """
            {"orderId":"3305075341149134260","orderStatus":"CANCEL","closeReason":"buyer_cancel",\
            "payTime":"2026-05-20 15:41:00"}\
            """)
        .hasBody(
            OrderMessage.builder()
                .orderId("3305075341149134260")
                .orderStatus(MessageOrderStatus.CANCEL)
                .closeReason("buyer_cancel")
                .payTime(LocalDateTime.parse("2026-05-20T15:41:00"))
                .build());
  }

  @Test
  void readsPaidOrder() {
    message("ORDER_PAY_SUCCESS", "an order was paid")
        .bodyText(
            """
            {"orderId":"3305075341149134260","orderStatus":"WAITING_FOR_SENT","payStatus":2,\
            "payTime":"2026-05-20 15:41:00"}\
            """)
        .hasBody(
            OrderMessage.builder()
                .orderId("3305075341149134260")
                .orderStatus(MessageOrderStatus.WAITING_FOR_SENT)
                .payStatus(MessagePayStatus.PAID)
                .payTime(LocalDateTime.parse("2026-05-20T15:41:00"))
                .build());
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
        .hasBody(
            OrderMessage.builder()
                .orderId("3305075341149134260")
                .orderStatus(MessageOrderStatus.of("WAITING_FOR_CONFIRMATION"))
                .payStatus(MessagePayStatus.of(9))
                .totalAmount(9800L)
                .productAmount(9300L)
                .build());
  }

  @Test
  void readsRefundRequest() {
    message("ORDER_BUYER_VIEW_ORDER_BUYER_REFUND", "a buyer wants a refund")
        .bodyText("{\"refundId\":\"TQxxxxxxxxxxxx\",\"orderId\":\"3296711100591134260\"}")
        .hasBody(
            RefundMessage.builder()
                .refundId("TQxxxxxxxxxxxx")
                .orderId("3296711100591134260")
                .build());
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
        .hasBody(
            LogisticsTraceMessage.builder()
                .trace(
                    LogisticsTrace.builder()
                        .logisticsId("LP00000000000001")
                        .cpCode("SF")
                        .mailNo("SF1234521212678")
                        .statusChanged(LogisticsTraceStatus.SIGNED)
                        .changeTime("2026-05-21 09:00:00")
                        .orderLogsItems(
                            LogisticsTraceItem.builder()
                                .orderId("3305075341149134260")
                                .orderEntryId("3305075341150134260")
                                .build())
                        .build())
                .build());
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
