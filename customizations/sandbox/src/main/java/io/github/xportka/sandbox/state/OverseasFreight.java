package io.github.xportka.sandbox.state;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.model.BookingLineItem;
import io.github.xportka.model.FreightInfo;
import io.github.xportka.model.ItemLogisticsPriceRequest;
import io.github.xportka.model.OrderBookingFreightRequest;
import io.github.xportka.model.OrderRenderFreightRequest;
import io.github.xportka.model.ReceiverAddress;
import io.github.xportka.model.RenderItem;
import io.github.xportka.model.TmallOrderInfo;
import io.github.xportka.model.UpdateLogisticInfoRequest;
import io.github.xportka.sandbox.Refusal;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Estimate, preview and booking of international freight, and the domestic parcels. */
final class OverseasFreight {
  private static final Duration VALIDITY = Duration.ofHours(24);

  private final SimulationState state;
  private final ChinaTime time;

  OverseasFreight(SimulationState state, ChinaTime time) {
    this.state = state;
    this.time = time;
  }

  /** Checks an estimate. Its result is not documented. */
  void estimate(ItemLogisticsPriceRequest request) {
    requireReachable(request.receiverAddress());
    RequestChecks.pieces(request.quantity());
  }

  /** Stores a preview, and returns the documented one with a new id. */
  JsonNode preview(OrderRenderFreightRequest request) {
    requireReachable(request.receiverAddress());
    for (RenderItem item : request.renderItems()) {
      RequestChecks.pieces(item.quantity());
      FreightInfo service = item.freightInfo();
      state.requireUnrestricted(
          Restriction.FREIGHT_SERVICE_MISSING, service == null ? null : service.serviceId());
    }
    String renderId = "FF" + time.day() + state.nextIdentifier();
    long expiresAt = time.instant().plus(VALIDITY).toEpochMilli();
    state.previews().put(renderId, new FreightPreview(request.renderItems(), expiresAt, false));
    return DocumentedExamples.freightPreview(renderId);
  }

  private void requireReachable(@Nullable ReceiverAddress address) {
    state.requireUnrestricted(
        Restriction.COUNTRY_UNREACHABLE, address == null ? null : address.country());
  }

  /** Books a preview. */
  void book(OrderBookingFreightRequest request) {
    String renderId = String.valueOf(request.renderId());
    FreightPreview preview = state.previews().get(renderId);
    if (preview == null) {
      throw Refusal.NOT_FOUND.because(
          "The freight preview %s does not exist. Preview the freight first.", renderId);
    }
    if (preview.isBooked()) {
      throw Refusal.WRONG_STATE.because(
          "The freight preview %s has been booked already. Preview the freight again.", renderId);
    }
    if (preview.expiresAt() < time.instant().toEpochMilli()) {
      throw Refusal.WRONG_STATE.because(
          "The freight preview %s has expired. Preview the freight again.", renderId);
    }
    for (BookingLineItem line : request.lineItems()) {
      if (preview.items().stream().noneMatch(item -> isSame(item, line))) {
        throw Refusal.INVALID_VALUE.because(
            "A line is not in the freight preview %s. Book the previewed items and quantities.",
            renderId);
      }
    }
    state.previews().put(renderId, preview.booked());
    TmallOrderInfo tmall = request.tmallOrderInfo();
    if (tmall != null && tmall.tmallOrderId() != null) {
      // without it, nobody could name the order, because its id is in no response
      state.logisticsOrders().put(Long.toString(state.nextIdentifier()), tmall.tmallOrderId());
    }
  }

  private static boolean isSame(RenderItem item, BookingLineItem line) {
    return Objects.equals(item.itemId(), line.itemId())
        && Objects.equals(item.skuId(), line.skuId())
        && Objects.equals(item.quantity(), line.quantity());
  }

  /** Accepts the parcels of an order. No operation shows them, so they are not stored. */
  void update(UpdateLogisticInfoRequest request) {
    String orderId = request.orderId();
    String tmallOrderId = request.tmallOrderId();
    boolean isKnown =
        orderId == null
            ? tmallOrderId != null && state.logisticsOrders().containsValue(tmallOrderId)
            : state.logisticsOrders().containsKey(orderId) || state.orders().containsKey(orderId);
    if (!isKnown) {
      throw Refusal.NOT_FOUND.because(
          "The order %s does not exist. Book the freight of the order first.",
          orderId == null ? tmallOrderId : orderId);
    }
  }
}
