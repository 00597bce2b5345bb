package io.github.xportka.sandbox.state;

import io.github.xportka.model.OrderStatus;
import io.github.xportka.model.PackageForecastRequest;
import io.github.xportka.model.PackageInboundRequest;
import io.github.xportka.model.PackageUpdateRequest;
import io.github.xportka.model.QualityInspection;
import io.github.xportka.sandbox.Refusal;
import org.jspecify.annotations.Nullable;

/** Packages that the warehouse expects and receives. */
final class Packages {
  private final SimulationState state;

  Packages(SimulationState state) {
    this.state = state;
  }

  /** Announces a package. A package that is announced already gets the new identifiers. */
  void forecast(PackageForecastRequest request) {
    String trackingNumber = trackingNumber(request.logisticsTrackingNumber());
    requireKnown(trackingNumber);
    requireOrder(request.alibabaOrderId(), request.outOrderId());
    requireNotComeIn(state.packages().get(trackingNumber));
    state.put(new StoredPackage(trackingNumber, request.alibabaOrderId(), false, null));
  }

  /** Receives a package, with or without a forecast. */
  void inbound(PackageInboundRequest request) {
    String trackingNumber = trackingNumber(request.logisticsTrackingNumber());
    requireKnown(trackingNumber);
    requireOrder(request.alibabaOrderId(), request.outOrderId());
    StoredPackage stored = state.packages().get(trackingNumber);
    requireNotComeIn(stored);
    requireSameOrder(stored, request.alibabaOrderId());
    state.put(
        new StoredPackage(
            trackingNumber, request.alibabaOrderId(), true, request.qualityInspectionInfo()));
  }

  /** Changes the inspection. Properties that the request does not contain keep their values. */
  void update(PackageUpdateRequest request) {
    String trackingNumber = trackingNumber(request.logisticsTrackingNumber());
    StoredPackage stored = state.packages().get(trackingNumber);
    if (stored == null) {
      throw Refusal.NOT_FOUND.because(
          "The package %s does not exist. Forecast the package first.", trackingNumber);
    }
    requireOrder(request.alibabaOrderId(), request.outOrderId());
    requireSameOrder(stored, request.alibabaOrderId());
    QualityInspection before = stored.inspection();
    QualityInspection change = request.qualityInspectionInfo();
    state.put(
        new StoredPackage(
            trackingNumber,
            stored.orderId() == null ? request.alibabaOrderId() : stored.orderId(),
            stored.hasComeIn(),
            before == null || change == null
                ? (change == null ? before : change)
                : StateJson.updated(before, change, QualityInspection.class)));
  }

  private static String trackingNumber(@Nullable String requested) {
    return RequestChecks.required(requested, "a tracking number");
  }

  private void requireKnown(String trackingNumber) {
    if (trackingNumber.isBlank()
        || state.has(Restriction.TRACKING_NUMBER_UNKNOWN, trackingNumber)) {
      throw Refusal.NOT_FOUND.because(
          "The tracking number %s does not exist. Use the number of the carrier's label.",
          trackingNumber);
    }
  }

  private void requireOrder(@Nullable String orderId, @Nullable String outOrderId) {
    if (orderId == null) {
      return;
    }
    StoredOrder order = state.order(orderId);
    if (order.status().equals(OrderStatus.CANCEL)) {
      throw Refusal.WRONG_STATE.because(
          "The order %s is cancelled. Use an order that is not cancelled.", orderId);
    }
    String known = order.info().outOrderId();
    if (known != null && outOrderId != null && !known.equals(outOrderId)) {
      throw Refusal.INVALID_VALUE.because(
          "The order %s has the id %s in the caller's system, not %s. Correct one of the ids.",
          orderId, known, outOrderId);
    }
  }

  private static void requireNotComeIn(@Nullable StoredPackage stored) {
    if (stored != null && stored.hasComeIn()) {
      throw Refusal.WRONG_STATE.because(
          "The package %s has come in already. Update the package instead.",
          stored.trackingNumber());
    }
  }

  private static void requireSameOrder(@Nullable StoredPackage stored, @Nullable String orderId) {
    if (stored != null && stored.orderId() != null && !stored.orderId().equals(orderId)) {
      throw Refusal.INVALID_VALUE.because(
          "The package %s belongs to another order than %s. Correct the id of the order.",
          stored.trackingNumber(), String.valueOf(orderId));
    }
  }
}
