package io.github.xportka.sandbox.state;

import io.github.xportka.model.OrderStatus;
import io.github.xportka.model.PackageForecastRequest;
import io.github.xportka.model.PackageInboundRequest;
import io.github.xportka.model.PackageUpdateRequest;
import io.github.xportka.sandbox.Refusal;
import org.jspecify.annotations.Nullable;

/** Packages that the warehouse expects and receives. */
final class Packages {
  private final SimulationState state;

  Packages(SimulationState state) {
    this.state = state;
  }

  /** Announces a package. */
  void forecast(PackageForecastRequest request) {
    requireOrder(request.alibabaOrderId());
    state.packages().put(expected(request.logisticsTrackingNumber()), false);
  }

  /** Receives a package, with or without a forecast. */
  void inbound(PackageInboundRequest request) {
    requireOrder(request.alibabaOrderId());
    state.packages().put(expected(request.logisticsTrackingNumber()), true);
  }

  /** Returns the tracking number of a package that can come in. */
  private String expected(@Nullable String requested) {
    String trackingNumber = RequestChecks.required(requested, "a tracking number");
    if (trackingNumber.isBlank()) {
      throw Refusal.NOT_FOUND.because(
          "The tracking number is blank. Use the number of the carrier's label.");
    }
    state.requireUnrestricted(Restriction.TRACKING_NUMBER_UNKNOWN, trackingNumber);
    if (Boolean.TRUE.equals(state.packages().get(trackingNumber))) {
      throw Refusal.WRONG_STATE.because(
          "The package %s has come in already. Update the package instead.", trackingNumber);
    }
    return trackingNumber;
  }

  /** Accepts an inspection. No operation shows it, so it is not stored. */
  void update(PackageUpdateRequest request) {
    String trackingNumber =
        RequestChecks.required(request.logisticsTrackingNumber(), "a tracking number");
    if (!state.packages().containsKey(trackingNumber)) {
      throw Refusal.NOT_FOUND.because(
          "The package %s does not exist. Forecast the package first.", trackingNumber);
    }
    requireOrder(request.alibabaOrderId());
  }

  private void requireOrder(@Nullable String orderId) {
    if (orderId != null && state.order(orderId).status().equals(OrderStatus.CANCEL)) {
      throw Refusal.WRONG_STATE.because(
          "The order %s is cancelled. Use an order that is not cancelled.", orderId);
    }
  }
}
