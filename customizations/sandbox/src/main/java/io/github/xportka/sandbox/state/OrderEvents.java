package io.github.xportka.sandbox.state;

import static java.util.Objects.requireNonNull;

import io.github.xportka.model.LogisticsTrace;
import io.github.xportka.model.LogisticsTraceItem;
import io.github.xportka.model.LogisticsTraceStatus;
import io.github.xportka.model.MessageType;
import io.github.xportka.model.OrderStatus;
import io.github.xportka.model.RefundStatus;
import io.github.xportka.model.TradeBaseInfo;
import io.github.xportka.model.TradeProductItem;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Changes of orders by events. Each change has the documented message, if one is documented. */
final class OrderEvents {
  private static final int LONGEST_DETAIL = 100;
  private static final String DEFAULT_CLOSE_REASON = "buyer_cancel";
  private static final Pattern CARRIER = Pattern.compile("[A-Z]{2,6}(?=[0-9])");

  private final SimulationState state;
  private final MessageOutbox outbox;
  private final ChinaTime time;

  OrderEvents(SimulationState state, MessageOutbox outbox, ChinaTime time) {
    this.state = state;
    this.outbox = outbox;
    this.time = time;
  }

  /** Applies an event. */
  StoredOrder apply(OrderEvent event, @Nullable String orderId, String detail) {
    StoredOrder order = state.order(orderId);
    requireAllowed(event, order);
    if (detail.length() > LONGEST_DETAIL) {
      throw StateRefusal.INVALID_VALUE.because(
          "The detail has more than %d characters. Shorten it.", LONGEST_DETAIL);
    }
    StoredOrder changed =
        switch (event) {
          case PAY -> pushed(MessageType.ORDER_PAY_SUCCESS, paid(order));
          case CANCEL -> pushed(MessageType.ORDER_CANCEL, cancelled(order, detail));
          case CHANGE_PRICE ->
              pushed(MessageType.ORDER_BUYER_VIEW_ORDER_PRICE_MODIFY, repriced(order, fen(detail)));
          case SHIP -> traced(shipped(order, detail));
          case DELIVER -> traced(delivered(order));
          case CONFIRM_RECEIPT ->
              order.with(changed(event, order).receivingTime(time.now()).build());
          case COMPLETE -> order.with(changed(event, order).completeTime(time.now()).build());
          case REQUEST_REFUND -> refundRequested(order);
        };
    state.put(changed);
    return changed;
  }

  private static void requireAllowed(OrderEvent event, StoredOrder order) {
    OrderStatus status = order.status();
    if (event == OrderEvent.PAY && order.info().payTime() != null) {
      throw StateRefusal.WRONG_STATE.because(
          "The order %s has been paid already. Do not pay it again.", order.id());
    }
    if (!event.from().contains(status)) {
      throw StateRefusal.WRONG_STATE.because(
          "The order %s has the status %s, which does not allow %s. Allowed: %s.",
          order.id(), status.value(), event.name().toLowerCase(Locale.ROOT), event.from());
    }
  }

  private TradeBaseInfo.Builder changed(OrderEvent event, StoredOrder order) {
    return order.info().toBuilder().status(event.after(order.status())).modifyTime(time.now());
  }

  private StoredOrder paid(StoredOrder order) {
    return order.with(changed(OrderEvent.PAY, order).payTime(time.now()).build());
  }

  private StoredOrder cancelled(StoredOrder order, String reason) {
    state.returnToStock(order);
    return order.with(
        changed(OrderEvent.CANCEL, order)
            .closeReason(reason.isEmpty() ? DEFAULT_CLOSE_REASON : reason)
            .build());
  }

  private static long fen(String detail) {
    if (!detail.matches("[0-9]{1,15}")) {
      throw StateRefusal.INVALID_VALUE.because(
          "The new amount is not a number of fen. Send digits only.");
    }
    return Long.parseLong(detail);
  }

  private StoredOrder repriced(StoredOrder order, long productFen) {
    if (productFen > order.itemsFen()) {
      throw StateRefusal.INVALID_VALUE.because(
          "The new amount of %d fen is higher than the %d fen of the order lines. Reduce it.",
          productFen, order.itemsFen());
    }
    return order.with(
        changed(OrderEvent.CHANGE_PRICE, order)
            .discount(order.itemsFen() - productFen)
            .totalAmount(Fen.toYuan(productFen + order.shippingFen()))
            .build());
  }

  private StoredOrder shipped(StoredOrder order, String trackingNumber) {
    long number = state.nextIdentifier();
    String mailNo = trackingNumber.isEmpty() ? "SF" + number : trackingNumber;
    Matcher carrier = CARRIER.matcher(mailNo);
    LogisticsTrace trace =
        LogisticsTrace.builder()
            .logisticsId("LP%014d".formatted(number))
            .cpCode(carrier.lookingAt() ? carrier.group() : null)
            .mailNo(mailNo)
            .statusChanged(LogisticsTraceStatus.CONSIGNED)
            .changeTime(time.second())
            .orderLogsItems(order.items().stream().map(item -> content(order, item)).toList())
            .build();
    OffsetDateTime now = time.now();
    return order.with(changed(OrderEvent.SHIP, order).allDeliveredTime(now).build()).with(trace);
  }

  private static LogisticsTraceItem content(StoredOrder order, TradeProductItem item) {
    return LogisticsTraceItem.builder()
        .orderId(order.id())
        .orderEntryId(item.subItemIdString())
        .build();
  }

  private StoredOrder delivered(StoredOrder order) {
    LogisticsTrace trace = order.trace();
    if (trace == null || LogisticsTraceStatus.SIGNED.equals(trace.statusChanged())) {
      throw StateRefusal.WRONG_STATE.because(
          "The order %s does not have a parcel on its way. Ship another order.", order.id());
    }
    return order.with(
        trace.toBuilder()
            .statusChanged(LogisticsTraceStatus.SIGNED)
            .changeTime(time.second())
            .build());
  }

  private StoredOrder refundRequested(StoredOrder order) {
    if (order.info().refundStatus() != null) {
      throw StateRefusal.WRONG_STATE.because(
          "A refund of the order %s has been requested already. Request one refund only.",
          order.id());
    }
    StoredOrder changed =
        order.with(
            changed(OrderEvent.REQUEST_REFUND, order)
                .refundStatus(RefundStatus.WAIT_SELLER_AGREE)
                .build());
    outbox.pushRefund("TQ" + state.nextIdentifier(), changed);
    return changed;
  }

  private StoredOrder pushed(MessageType type, StoredOrder order) {
    outbox.push(type, order);
    return order;
  }

  private StoredOrder traced(StoredOrder order) {
    outbox.push(requireNonNull(order.trace()));
    return order;
  }
}
