package io.github.xportka.sandbox.state;

import io.github.xportka.model.BookingLineItem;
import io.github.xportka.model.LogisticInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * International logistics order.
 *
 * @param tmallOrderId the id of the order on Tmall, or null
 * @param lines the booked lines; empty if they are unknown
 * @param parcels the domestic parcels of each line
 */
record LogisticsOrder(
    @Nullable String tmallOrderId, List<BookingLineItem> lines, List<LogisticInfo> parcels) {
  LogisticsOrder {
    lines = List.copyOf(lines);
    parcels = List.copyOf(parcels);
  }

  LogisticsOrder with(List<LogisticInfo> newParcels) {
    return new LogisticsOrder(tmallOrderId, lines, newParcels);
  }
}
