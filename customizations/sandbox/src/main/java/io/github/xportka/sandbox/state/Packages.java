package io.github.xportka.sandbox.state;

import io.github.xportka.model.OrderStatus;
import io.github.xportka.model.PackageForecastRequest;
import io.github.xportka.model.PackageInboundRequest;
import io.github.xportka.model.PackageUpdateRequest;
import io.github.xportka.sandbox.Refusal;
import org.jspecify.annotations.Nullable;

/** Packages that the warehouse expects and receives. */
final class Packages {
  private static final StoredPackage UNKNOWN = new StoredPackage(null, false);

  private final SimulationState state;

  Packages(SimulationState state) {
    this.state = state;
  }

  /** Announces a package. A package that is announced already gets the new identifiers. */
  void forecast(PackageForecastRequest request) {
    String trackingNumber = expected(request.logisticsTrackingNumber(), request.alibabaOrderId());
    state.packages().put(trackingNumber, new StoredPackage(request.alibabaOrderId(), false));
  }

  /** Receives a package, with or without a forecast. */
  void inbound(PackageInboundRequest request) {
    String trackingNumber = expected(request.logisticsTrackingNumber(), request.alibabaOrderId());
    requireSameOrder(trackingNumber, request.alibabaOrderId());
    state.packages().put(trackingNumber, new StoredPackage(request.alibabaOrderId(), true));
  }

  /** Returns the tracking number of a package that can come in. */
  private String expected(@Nullable String requested, @Nullable String orderId) {
    String trackingNumber = RequestChecks.required(requested, "a tracking number");
    if (trackingNumber.isBlank()
        || state.has(Restriction.TRACKING_NUMBER_UNKNOWN, trackingNumber)) {
      throw Refusal.NOT_FOUND.because(
          "The tracking number %s does not exist. Use the number of the carrier's label.",
          trackingNumber);
    }
    requireOrder(orderId);
    if (state.packages().getOrDefault(trackingNumber, UNKNOWN).hasComeIn()) {
      throw Refusal.WRONG_STATE.because(
          "The package %s has come in already. Update the package instead.", trackingNumber);
    }
    return trackingNumber;
  }

  /** Accepts an inspection. No operation shows it, so it is not stored. */
  void update(PackageUpdateRequest request) {
    String trackingNumber =
        RequestChecks.required(request.logisticsTrackingNumber(), "a tracking number");
    StoredPackage stored = state.packages().get(trackingNumber);
    if (stored == null) {
      throw Refusal.NOT_FOUND.because(
          "The package %s does not exist. Forecast the package first.", trackingNumber);
    }
    requireOrder(request.alibabaOrderId());
    requireSameOrder(trackingNumber, request.alibabaOrderId());
    state
        .packages()
        .put(trackingNumber, new StoredPackage(request.alibabaOrderId(), stored.hasComeIn()));
  }

  private void requireOrder(@Nullable String orderId) {
    if (orderId != null && state.order(orderId).status().equals(OrderStatus.CANCEL)) {
      throw Refusal.WRONG_STATE.because(
          "The order %s is cancelled. Use an order that is not cancelled.", orderId);
    }
  }

  private void requireSameOrder(String trackingNumber, @Nullable String orderId) {
    String known = state.packages().getOrDefault(trackingNumber, UNKNOWN).orderId();
    if (known != null && !known.equals(orderId)) {
      throw Refusal.INVALID_VALUE.because(
          "The package %s belongs to another order than %s. Correct the id of the order.",
          trackingNumber, orderId);
    }
  }
}
