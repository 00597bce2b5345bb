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
import java.util.List;
import java.util.Map;
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
      String serviceId = service == null ? null : service.serviceId();
      if (state.has(Restriction.FREIGHT_SERVICE_MISSING, serviceId)) {
        throw Refusal.NOT_FOUND.because(
            "The freight service %s does not exist. Choose another service.", serviceId);
      }
    }
    String renderId = "FF" + time.day() + state.nextIdentifier();
    long expiresAt = time.instant().plus(VALIDITY).toEpochMilli();
    state.previews().put(renderId, new FreightPreview(request.renderItems(), expiresAt, false));
    return DocumentedExamples.freightPreview(renderId);
  }

  private void requireReachable(@Nullable ReceiverAddress address) {
    String country = address == null ? null : address.country();
    if (state.has(Restriction.COUNTRY_UNREACHABLE, country)) {
      throw Refusal.NOT_SERVED.because(
          "No freight service reaches the address in %s. Use another country.",
          String.valueOf(country));
    }
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
    TmallOrderInfo tmall = request.tmallOrderInfo();
    state.previews().put(renderId, preview.booked());
    state
        .logisticsOrders()
        .put(
            Long.toString(state.nextIdentifier()),
            new LogisticsOrder(tmall == null ? null : tmall.tmallOrderId(), List.of()));
  }

  private static boolean isSame(RenderItem item, BookingLineItem line) {
    return Objects.equals(item.itemId(), line.itemId())
        && Objects.equals(item.skuId(), line.skuId())
        && Objects.equals(item.quantity(), line.quantity());
  }

  /** Replaces the domestic parcels of a logistics order, or of an order on 1688. */
  void update(UpdateLogisticInfoRequest request) {
    String requested = request.tmallOrderId();
    String id = find(request.orderId(), requested);
    LogisticsOrder order = state.logisticsOrders().get(id);
    String known = order == null ? null : order.tmallOrderId();
    if (requested != null && known != null && !requested.equals(known)) {
      throw Refusal.INVALID_VALUE.because(
          "The order %s has another id on Tmall than %s. Correct one of the ids.", id, requested);
    }
    state
        .logisticsOrders()
        .put(id, new LogisticsOrder(known == null ? requested : known, request.logisticInfos()));
  }

  private String find(@Nullable String orderId, @Nullable String tmallOrderId) {
    if (orderId != null) {
      if (state.logisticsOrders().containsKey(orderId) || state.orders().containsKey(orderId)) {
        return orderId;
      }
      throw Refusal.NOT_FOUND.because(
          "The order %s does not exist. Book the freight of the order first.", orderId);
    }
    return state.logisticsOrders().entrySet().stream()
        .filter(
            order -> tmallOrderId != null && tmallOrderId.equals(order.getValue().tmallOrderId()))
        .map(Map.Entry::getKey)
        .reduce((older, newer) -> newer)
        .orElseThrow(
            () ->
                Refusal.NOT_FOUND.because(
                    "The order %s does not exist. Book the freight of the Tmall order first.",
                    tmallOrderId));
  }
}
