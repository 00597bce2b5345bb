package io.github.xportka.sandbox.state;

import static java.util.Objects.requireNonNull;

import io.github.xportka.api.Operation;
import io.github.xportka.model.MessageType;
import io.github.xportka.model.OrderMessage;
import io.github.xportka.model.OrderPage;
import io.github.xportka.model.OrderRenderFreightRequest;
import io.github.xportka.model.OrderStatus;
import io.github.xportka.model.PackageForecastRequest;
import io.github.xportka.model.RefundMessage;
import io.github.xportka.model.TradeBaseInfo;
import io.github.xportka.model.TradeInfo;
import io.github.xportka.model.UpdateLogisticInfoRequest;
import io.github.xportka.model.UserAddress;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** State of a fresh simulation: everything that the documented examples refer to. */
final class DocumentedState {
  private final TradeInfo paid =
      DocumentedExamples.data(Operation.GET_ORDER_DETAIL, TradeInfo.class);
  private final TradeInfo unpaid =
      DocumentedExamples.data(Operation.LIST_ORDERS, OrderPage.class).data().get(0);
  private final OrderMessage created =
      DocumentedExamples.message(MessageType.ORDER_CREATE, OrderMessage.class);
  private final String refundedOrder =
      requireNonNull(
          DocumentedExamples.message(
                  MessageType.ORDER_BUYER_VIEW_ORDER_BUYER_REFUND, RefundMessage.class)
              .orderId());
  private final PackageForecastRequest forecast =
      DocumentedExamples.request(Operation.PACKAGE_FORECAST, PackageForecastRequest.class);
  private final String renderId = DocumentedExamples.renderId();
  private final OrderRenderFreightRequest render =
      DocumentedExamples.request(Operation.ORDER_RENDER_FREIGHT, OrderRenderFreightRequest.class);
  private final UpdateLogisticInfoRequest parcels =
      DocumentedExamples.request(Operation.UPDATE_LOGISTIC_INFO, UpdateLogisticInfoRequest.class);
  private final List<UserAddress> addresses =
      List.of(DocumentedExamples.data(Operation.GET_USER_ADDRESS, UserAddress[].class));

  void putAll(SimulationState state) {
    putOrders(state);
    putPackage(state, trackingNumber(), false);
    putPreview(state, renderId(), Long.MAX_VALUE);
    putAddresses(state);
  }

  String trackingNumber() {
    return requireNonNull(forecast.logisticsTrackingNumber());
  }

  String renderId() {
    return renderId;
  }

  void putOrders(SimulationState state) {
    state.put(stored(unpaid));
    state.put(stored(paid));
    putOrderOfMessages(state);
    putOrder(state, refundedOrder, OrderStatus.WAIT_SELLER_SEND);
    state
        .logisticsOrders()
        .put(
            requireNonNull(parcels.orderId()),
            new LogisticsOrder(parcels.tmallOrderId(), List.of()));
  }

  /** Adds the order of the documented messages, which do not show its lines. */
  private void putOrderOfMessages(SimulationState state) {
    StoredOrder order = copy(requireNonNull(created.orderId()), OrderStatus.WAIT_BUYER_PAY);
    OffsetDateTime createTime = ChinaTime.moment(requireNonNull(created.tbCreateTime()));
    state.put(order.with(order.info().toBuilder().createTime(createTime).build()));
  }

  /** Adds an order with the content of a documented order. */
  void putOrder(SimulationState state, String orderId, OrderStatus status) {
    state.put(copy(orderId, status));
  }

  private StoredOrder copy(String orderId, OrderStatus status) {
    boolean isUnpaid =
        status.equals(OrderStatus.WAIT_BUYER_PAY) || status.equals(OrderStatus.CANCEL);
    TradeInfo trade = isUnpaid ? unpaid : paid;
    TradeBaseInfo info =
        requireNonNull(trade.baseInfo()).toBuilder()
            .id(number(orderId))
            .idOfStr(orderId)
            .status(status)
            .build();
    return stored(trade.toBuilder().baseInfo(info).build()).with(info);
  }

  private static StoredOrder stored(TradeInfo trade) {
    return new StoredOrder("PO" + requireNonNull(trade.baseInfo()).idOfStr(), trade, null);
  }

  private static @Nullable Long number(String orderId) {
    return orderId.matches("[0-9]{1,18}|[1-8][0-9]{18}") ? Long.valueOf(orderId) : null;
  }

  void putPackage(SimulationState state, String trackingNumber, boolean hasComeIn) {
    putOrders(state);
    state.packages().put(trackingNumber, new StoredPackage(forecast.alibabaOrderId(), hasComeIn));
  }

  void putPreview(SimulationState state, String id, long expiresAt) {
    state.previews().put(id, new FreightPreview(render.renderItems(), expiresAt, false));
  }

  void putAddresses(SimulationState state) {
    addresses.forEach(state::put);
  }

  void putAddress(SimulationState state, long id) {
    state.put(addresses.get(0).toBuilder().id(id).build());
  }
}
