package io.github.xportka.sandbox.state;

import static java.util.Objects.requireNonNull;

import io.github.xportka.model.QualityInspection;
import org.jspecify.annotations.Nullable;

/**
 * Package on its way to the warehouse, or in the warehouse.
 *
 * @param trackingNumber the tracking number, which identifies the package
 * @param orderId the id of the order on 1688, or null if the forecast does not name one
 * @param hasComeIn whether the warehouse received the package
 * @param inspection the result of the inspection, or null without a result
 */
record StoredPackage(
    String trackingNumber,
    @Nullable String orderId,
    boolean hasComeIn,
    @Nullable QualityInspection inspection) {
  StoredPackage {
    requireNonNull(trackingNumber, "trackingNumber");
  }
}
