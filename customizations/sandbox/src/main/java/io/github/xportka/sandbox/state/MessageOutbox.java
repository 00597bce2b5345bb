package io.github.xportka.sandbox.state;

import com.fasterxml.jackson.databind.node.TextNode;
import io.github.xportka.model.LogisticsTraceMessage;
import io.github.xportka.model.MessageBody;
import io.github.xportka.model.MessageOrderStatus;
import io.github.xportka.model.MessagePayStatus;
import io.github.xportka.model.MessagePlatform;
import io.github.xportka.model.MessageType;
import io.github.xportka.model.OrderMessage;
import io.github.xportka.model.OrderStatus;
import io.github.xportka.model.PushedMessage;
import io.github.xportka.model.RefundMessage;
import io.github.xportka.model.TradeBaseInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Messages that the platform pushes because of the current request or event. */
final class MessageOutbox {
  /** Other statuses have no documented value in the messages. */
  private static final Map<OrderStatus, MessageOrderStatus> STATUSES =
      Map.of(
          OrderStatus.WAIT_BUYER_PAY, MessageOrderStatus.WAITING_FOR_PAYMENT,
          OrderStatus.WAIT_SELLER_SEND, MessageOrderStatus.WAITING_FOR_SENT,
          OrderStatus.CANCEL, MessageOrderStatus.CANCEL);

  private final ChinaTime time;
  private final List<PushedMessage> messages = new ArrayList<>();

  MessageOutbox(ChinaTime time) {
    this.time = time;
  }

  void pushCreation(StoredOrder order) {
    push(MessageType.ORDER_CREATE, about(order));
  }

  /** Adds the message about an event, if one is documented. */
  void push(OrderEvent event, StoredOrder order) {
    switch (event) {
      case PAY -> push(MessageType.ORDER_PAY_SUCCESS, about(order));
      case CANCEL -> push(MessageType.ORDER_CANCEL, about(order));
      case CHANGE_PRICE -> push(MessageType.ORDER_BUYER_VIEW_ORDER_PRICE_MODIFY, about(order));
      case SHIP, DELIVER ->
          push(
              MessageType.LOGISTICS_BUYER_VIEW_TRACE,
              LogisticsTraceMessage.builder().trace(order.trace()).build());
      case REQUEST_REFUND ->
          push(
              MessageType.ORDER_BUYER_VIEW_ORDER_BUYER_REFUND,
              RefundMessage.builder().refundId("TQ" + order.id()).orderId(order.id()).build());
      case CONFIRM_RECEIPT, COMPLETE -> {}
    }
  }

  private static OrderMessage about(StoredOrder order) {
    TradeBaseInfo info = order.info();
    return OrderMessage.builder()
        .orderId(order.id())
        .orderNo("PO" + order.id())
        .orderStatus(STATUSES.get(order.status()))
        .payStatus(info.payTime() == null ? MessagePayStatus.UNPAID : MessagePayStatus.PAID)
        .totalAmount(order.totalFen())
        .shippingFee(order.shippingFen())
        .productAmount(order.totalFen() - order.shippingFen())
        .refundAmount(info.refund() == null ? 0 : Fen.of(info.refund()))
        .closeReason(info.closeReason())
        .tbCreateTime(ChinaTime.local(info.createTime()))
        .payTime(ChinaTime.local(info.payTime()))
        .build();
  }

  /** Adds a message with its body as JSON text, like the newest documentation page. */
  private void push(MessageType type, MessageBody body) {
    messages.add(
        PushedMessage.builder()
            .messageType(type)
            .messageBody(TextNode.valueOf(StateJson.tree(body).toString()))
            .messagePlatform(MessagePlatform.ALIBABA_1688)
            .timestamp(time.instant())
            .build());
  }

  /** Returns the messages and removes them. */
  List<PushedMessage> take() {
    List<PushedMessage> taken = List.copyOf(messages);
    messages.clear();
    return taken;
  }
}
