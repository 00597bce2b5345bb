package io.github.xportka.sandbox.state;

import static java.util.stream.Collectors.joining;

import io.github.xportka.model.LogisticsTrace;
import io.github.xportka.model.LogisticsTraceItem;
import io.github.xportka.model.LogisticsTraceStatus;
import io.github.xportka.model.OrderStatus;
import io.github.xportka.model.RefundStatus;
import io.github.xportka.model.TradeBaseInfo;
import io.github.xportka.model.TradeProductItem;
import io.github.xportka.sandbox.Refusal;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes of orders by events. */
final class OrderEvents {
  private static final String DEFAULT_CLOSE_REASON = "buyer_cancel";

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
    OffsetDateTime now = time.now();
    TradeBaseInfo.Builder info =
        order.info().toBuilder().status(event.after(order.status())).modifyTime(now);
    StoredOrder changed =
        switch (event) {
          case PAY -> order.with(info.payTime(now).build());
          case CANCEL ->
              order.with(
                  info.closeReason(detail.isEmpty() ? DEFAULT_CLOSE_REASON : detail).build());
          case CHANGE_PRICE -> order.with(repriced(info, order, fen(detail)));
          case SHIP -> order.with(info.allDeliveredTime(now).build()).with(parcel(order, detail));
          case DELIVER -> order.with(delivered(order));
          case CONFIRM_RECEIPT -> order.with(info.receivingTime(now).build());
          case COMPLETE -> order.with(info.completeTime(now).build());
          case REQUEST_REFUND -> order.with(refundRequested(info, order));
        };
    state.put(changed);
    outbox.push(event, changed);
    return changed;
  }

  private static void requireAllowed(OrderEvent event, StoredOrder order) {
    OrderStatus status = order.status();
    if (!event.from().contains(status)) {
      throw Refusal.WRONG_STATE.because(
          "The order %s has the status %s, which does not allow %s. Allowed: %s.",
          order.id(), status.value(), event.name(), statuses(event.from()));
    }
  }

  private static String statuses(List<OrderStatus> statuses) {
    return statuses.stream().map(OrderStatus::value).collect(joining(", "));
  }

  private static long fen(String detail) {
    if (!detail.matches("[0-9]{1,15}")) {
      throw Refusal.INVALID_VALUE.because(
          "The new amount is missing or not a number of fen. Send digits as the detail.");
    }
    return Long.parseLong(detail);
  }

  private static TradeBaseInfo repriced(
      TradeBaseInfo.Builder info, StoredOrder order, long productFen) {
    if (productFen > order.itemsFen()) {
      throw Refusal.INVALID_VALUE.because(
          "The new amount of %d fen is higher than the %d fen of the order lines. Reduce it.",
          productFen, order.itemsFen());
    }
    return info.discount(order.itemsFen() - productFen)
        .totalAmount(Fen.toYuan(productFen + order.shippingFen()))
        .build();
  }

  private LogisticsTrace parcel(StoredOrder order, String trackingNumber) {
    long number = state.nextIdentifier();
    String mailNo = trackingNumber.isEmpty() ? "SF" + number : trackingNumber;
    return LogisticsTrace.builder()
        .logisticsId("LP%014d".formatted(number))
        .cpCode(mailNo.replaceFirst("[0-9].*", ""))
        .mailNo(mailNo)
        .statusChanged(LogisticsTraceStatus.CONSIGNED)
        .changeTime(time.second())
        .orderLogsItems(order.items().stream().map(item -> content(order, item)).toList())
        .build();
  }

  private static LogisticsTraceItem content(StoredOrder order, TradeProductItem item) {
    return LogisticsTraceItem.builder()
        .orderId(order.id())
        .orderEntryId(item.subItemIdString())
        .build();
  }

  private LogisticsTrace delivered(StoredOrder order) {
    LogisticsTrace trace = order.trace();
    if (trace == null || LogisticsTraceStatus.SIGNED.equals(trace.statusChanged())) {
      throw Refusal.WRONG_STATE.because(
          "The order %s does not have a parcel on its way. Ship another order.", order.id());
    }
    return trace.toBuilder()
        .statusChanged(LogisticsTraceStatus.SIGNED)
        .changeTime(time.second())
        .build();
  }

  private static TradeBaseInfo refundRequested(TradeBaseInfo.Builder info, StoredOrder order) {
    if (order.info().refundStatus() != null) {
      throw Refusal.WRONG_STATE.because(
          "A refund of the order %s has been requested already. Request one refund only.",
          order.id());
    }
    return info.refundStatus(RefundStatus.WAIT_SELLER_AGREE).build();
  }
}
