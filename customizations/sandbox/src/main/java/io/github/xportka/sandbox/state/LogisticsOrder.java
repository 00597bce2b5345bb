package io.github.xportka.sandbox.state;

import io.github.xportka.model.LogisticInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * International logistics order.
 *
 * @param tmallOrderId the id of the order on Tmall, or null
 * @param parcels the domestic parcels of each line
 */
record LogisticsOrder(@Nullable String tmallOrderId, List<LogisticInfo> parcels) {
  LogisticsOrder {
    parcels = List.copyOf(parcels);
  }
}
