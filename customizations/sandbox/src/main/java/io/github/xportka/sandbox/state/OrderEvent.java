package io.github.xportka.sandbox.state;

import static io.github.xportka.model.OrderStatus.CONFIRM_GOODS;
import static io.github.xportka.model.OrderStatus.SUCCESS;
import static io.github.xportka.model.OrderStatus.WAIT_BUYER_PAY;
import static io.github.xportka.model.OrderStatus.WAIT_BUYER_RECEIVE;
import static io.github.xportka.model.OrderStatus.WAIT_SELLER_SEND;

import io.github.xportka.model.OrderStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Event that changes an order. {@link #PAY} is also the effect of the operation {@code payOrder}.
 * The others are actions of the seller, the carrier, or the buyer in the marketplace, for which the
 * platform documents no operation.
 */
@SuppressWarnings("ImmutableEnumChecker") // the lists are unmodifiable
public enum OrderEvent {
  /** The buyer pays the order. */
  PAY(List.of(WAIT_BUYER_PAY), WAIT_SELLER_SEND),
  /** The buyer or the seller cancels an unpaid order. The detail is the reason. */
  CANCEL(List.of(WAIT_BUYER_PAY), OrderStatus.CANCEL),
  /** The seller reduces the amount of the products of an unpaid order. The detail is in fen. */
  CHANGE_PRICE(List.of(WAIT_BUYER_PAY), null),
  /** The seller ships a paid order. The detail is the tracking number of the parcel. */
  SHIP(List.of(WAIT_SELLER_SEND), WAIT_BUYER_RECEIVE),
  /** The carrier delivers the parcel of a shipped order. */
  DELIVER(List.of(WAIT_BUYER_RECEIVE), null),
  /** The buyer confirms the receipt of a shipped order. */
  CONFIRM_RECEIPT(List.of(WAIT_BUYER_RECEIVE), CONFIRM_GOODS),
  /** The marketplace completes an order after the receipt. */
  COMPLETE(List.of(CONFIRM_GOODS), SUCCESS),
  /** The buyer requests a refund of a paid order. */
  REQUEST_REFUND(List.of(WAIT_SELLER_SEND, WAIT_BUYER_RECEIVE, CONFIRM_GOODS), null);

  private final List<OrderStatus> from;
  private final @Nullable OrderStatus after;

  OrderEvent(List<OrderStatus> from, @Nullable OrderStatus after) {
    this.from = from;
    this.after = after;
  }

  /** Returns the statuses that allow the event. */
  List<OrderStatus> from() {
    return from;
  }

  /** Returns the status after the event. Some events do not change it. */
  OrderStatus after(OrderStatus before) {
    return after == null ? before : after;
  }
}
