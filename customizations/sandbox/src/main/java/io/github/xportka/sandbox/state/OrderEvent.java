package io.github.xportka.sandbox.state;

import static io.github.xportka.model.OrderStatus.CONFIRM_GOODS;
import static io.github.xportka.model.OrderStatus.SUCCESS;
import static io.github.xportka.model.OrderStatus.WAIT_BUYER_PAY;
import static io.github.xportka.model.OrderStatus.WAIT_BUYER_RECEIVE;
import static io.github.xportka.model.OrderStatus.WAIT_SELLER_SEND;

import io.github.xportka.model.OrderStatus;
import java.util.List;

/**
 * Event that changes an order. {@link #PAY} is also the effect of the operation {@code payOrder}.
 * The others are actions of the seller, the carrier, or the buyer in the marketplace, for which the
 * platform documents no operation.
 */
public enum OrderEvent {
  /** The buyer pays the order. */
  PAY,
  /** The buyer or the seller cancels an unpaid order. The detail is the reason. */
  CANCEL,
  /** The seller reduces the amount of the products of an unpaid order. The detail is in fen. */
  CHANGE_PRICE,
  /** The seller ships a paid order. The detail is the tracking number of the parcel. */
  SHIP,
  /** The carrier delivers the parcel of a shipped order. */
  DELIVER,
  /** The buyer confirms the receipt of a shipped order. */
  CONFIRM_RECEIPT,
  /** The marketplace completes an order after the receipt. */
  COMPLETE,
  /** The buyer requests a refund of a paid order. */
  REQUEST_REFUND;

  /** Returns the statuses that allow the event. */
  List<OrderStatus> from() {
    return switch (this) {
      case PAY, CANCEL, CHANGE_PRICE -> List.of(WAIT_BUYER_PAY);
      case SHIP -> List.of(WAIT_SELLER_SEND);
      case DELIVER, CONFIRM_RECEIPT -> List.of(WAIT_BUYER_RECEIVE);
      case COMPLETE -> List.of(CONFIRM_GOODS);
      case REQUEST_REFUND -> List.of(WAIT_SELLER_SEND, WAIT_BUYER_RECEIVE, CONFIRM_GOODS);
    };
  }

  /** Returns the status after the event. */
  OrderStatus after(OrderStatus before) {
    return switch (this) {
      case PAY -> WAIT_SELLER_SEND;
      case CANCEL -> OrderStatus.CANCEL;
      case SHIP -> WAIT_BUYER_RECEIVE;
      case CONFIRM_RECEIPT -> CONFIRM_GOODS;
      case COMPLETE -> SUCCESS;
      case CHANGE_PRICE, DELIVER, REQUEST_REFUND -> before;
    };
  }
}
