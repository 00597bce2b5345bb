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
import io.github.xportka.model.TradeProductItem;
import io.github.xportka.model.UpdateLogisticInfoRequest;
import io.github.xportka.model.UserAddress;
import java.math.BigDecimal;
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
    put(state, new StoredOrder(orderNo(unpaid), unpaid, null));
    put(state, new StoredOrder(orderNo(paid), paid, null));
    put(state, ofMessage());
    put(state, copy(refundedOrder, OrderStatus.WAIT_SELLER_SEND));
    state
        .logisticsOrders()
        .put(
            requireNonNull(parcels.orderId()),
            new LogisticsOrder(parcels.tmallOrderId(), List.of()));
  }

  /** Adds an order with the content of a documented order. */
  void putOrder(SimulationState state, String orderId, OrderStatus status) {
    put(state, copy(orderId, status));
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
    return new StoredOrder(orderNo(trade), trade, null).with(info);
  }

  private static @Nullable Long number(String orderId) {
    return orderId.matches("[0-9]{1,18}|[1-8][0-9]{18}") ? Long.valueOf(orderId) : null;
  }

  /** Returns the order of the documented messages, which do not show its lines. */
  private StoredOrder ofMessage() {
    long productFen = requireNonNull(created.productAmount());
    TradeProductItem item =
        unpaid.productItems().get(0).toBuilder()
            .quantity(BigDecimal.ONE.setScale(1))
            .price(Fen.toYuan(productFen))
            .itemAmount(Fen.toYuan(productFen))
            .subItemIdString(created.orderId())
            .build();
    OffsetDateTime createTime = ChinaTime.moment(requireNonNull(created.tbCreateTime()));
    TradeBaseInfo info =
        requireNonNull(unpaid.baseInfo()).toBuilder()
            .id(Long.valueOf(requireNonNull(created.orderId())))
            .idOfStr(created.orderId())
            .totalAmount(Fen.toYuan(requireNonNull(created.totalAmount())))
            .sumProductPayment(Fen.toYuan(productFen))
            .shippingFee(Fen.toYuan(requireNonNull(created.shippingFee())))
            .createTime(createTime)
            .modifyTime(createTime)
            .outOrderId(null)
            .build();
    return new StoredOrder(
        requireNonNull(created.orderNo()),
        unpaid.toBuilder().baseInfo(info).productItems(item).build(),
        null);
  }

  private static String orderNo(TradeInfo trade) {
    return "PO" + requireNonNull(trade.baseInfo()).idOfStr();
  }

  /** Stores an order. Its pieces count as sold, because a cancellation returns them. */
  private static void put(SimulationState state, StoredOrder order) {
    if (!state.orders().containsKey(order.id())) {
      state.sell(order);
    }
    state.put(order);
  }

  void putPackage(SimulationState state, String trackingNumber, boolean hasComeIn) {
    putOrders(state);
    state
        .packages()
        .put(trackingNumber, new StoredPackage(forecast.alibabaOrderId(), hasComeIn, null));
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
