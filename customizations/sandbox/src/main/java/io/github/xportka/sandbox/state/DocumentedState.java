package io.github.xportka.sandbox.state;

import static java.util.Objects.requireNonNull;

import io.github.xportka.api.Operation;
import io.github.xportka.model.MessageType;
import io.github.xportka.model.OrderMessage;
import io.github.xportka.model.OrderPage;
import io.github.xportka.model.OrderRenderFreightRequest;
import io.github.xportka.model.PackageForecastRequest;
import io.github.xportka.model.RefundMessage;
import io.github.xportka.model.TradeBaseInfo;
import io.github.xportka.model.TradeInfo;
import io.github.xportka.model.UpdateLogisticInfoRequest;
import io.github.xportka.model.UserAddress;
import java.time.OffsetDateTime;
import java.util.List;

/** State of a fresh simulation: everything that the documented examples refer to. */
final class DocumentedState {
  private static final TradeInfo PAID =
      DocumentedExamples.data(Operation.GET_ORDER_DETAIL, TradeInfo.class);
  private static final TradeInfo UNPAID =
      DocumentedExamples.data(Operation.LIST_ORDERS, OrderPage.class).data().get(0);
  private static final OrderMessage CREATED =
      DocumentedExamples.message(MessageType.ORDER_CREATE, OrderMessage.class);
  private static final RefundMessage REFUNDED =
      DocumentedExamples.message(
          MessageType.ORDER_BUYER_VIEW_ORDER_BUYER_REFUND, RefundMessage.class);
  private static final PackageForecastRequest FORECAST =
      DocumentedExamples.request(Operation.PACKAGE_FORECAST, PackageForecastRequest.class);
  private static final OrderRenderFreightRequest RENDER =
      DocumentedExamples.request(Operation.ORDER_RENDER_FREIGHT, OrderRenderFreightRequest.class);
  private static final UpdateLogisticInfoRequest PARCELS =
      DocumentedExamples.request(Operation.UPDATE_LOGISTIC_INFO, UpdateLogisticInfoRequest.class);
  private static final List<UserAddress> ADDRESSES =
      List.of(DocumentedExamples.data(Operation.GET_USER_ADDRESS, UserAddress[].class));

  private DocumentedState() {}

  static void putAll(SimulationState state) {
    state.put(new StoredOrder(UNPAID, null));
    state.put(new StoredOrder(PAID, null));
    state.put(orderOfMessages());
    state.put(copy(PAID, requireNonNull(REFUNDED.orderId())));
    state
        .logisticsOrders()
        .put(requireNonNull(PARCELS.orderId()), requireNonNull(PARCELS.tmallOrderId()));
    state.packages().put(requireNonNull(FORECAST.logisticsTrackingNumber()), false);
    putPreview(state, DocumentedExamples.renderId(), Long.MAX_VALUE);
    ADDRESSES.forEach(state::put);
  }

  /** Returns the order of the documented messages, which do not show its lines. */
  private static StoredOrder orderOfMessages() {
    StoredOrder order = copy(UNPAID, requireNonNull(CREATED.orderId()));
    OffsetDateTime createTime = ChinaTime.moment(requireNonNull(CREATED.tbCreateTime()));
    return order.with(order.info().toBuilder().createTime(createTime).build());
  }

  private static StoredOrder copy(TradeInfo order, String id) {
    TradeBaseInfo info =
        requireNonNull(order.baseInfo()).toBuilder().id(Long.valueOf(id)).idOfStr(id).build();
    return new StoredOrder(order.toBuilder().baseInfo(info).build(), null);
  }

  /** Adds an order with the content of the documented paid order. */
  static void putPaidOrder(SimulationState state, long id) {
    state.put(copy(PAID, Long.toString(id)));
  }

  static void putPreview(SimulationState state, String id, long expiresAt) {
    state.previews().put(id, new FreightPreview(RENDER.renderItems(), expiresAt, false));
  }

  static void putAddress(SimulationState state, long id) {
    state.put(ADDRESSES.get(0).toBuilder().id(id).build());
  }
}
