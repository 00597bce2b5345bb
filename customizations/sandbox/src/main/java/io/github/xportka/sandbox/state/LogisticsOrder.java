package io.github.xportka.sandbox.state;

import static java.util.Objects.requireNonNull;

import io.github.xportka.model.BookingLineItem;
import io.github.xportka.model.LogisticInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * International logistics order.
 *
 * @param orderId the id of the order
 * @param tmallOrderId the id of the order on Tmall, or null
 * @param lines the booked lines; empty if they are unknown
 * @param parcels the domestic parcels of each line
 */
record LogisticsOrder(
    String orderId,
    @Nullable String tmallOrderId,
    List<BookingLineItem> lines,
    List<LogisticInfo> parcels) {
  LogisticsOrder {
    requireNonNull(orderId, "orderId");
    lines = List.copyOf(lines);
    parcels = List.copyOf(parcels);
  }

  LogisticsOrder with(List<LogisticInfo> newParcels) {
    return new LogisticsOrder(orderId, tmallOrderId, lines, newParcels);
  }
}
