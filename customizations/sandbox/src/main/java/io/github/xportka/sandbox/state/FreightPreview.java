package io.github.xportka.sandbox.state;

import io.github.xportka.model.RenderItem;
import java.util.List;

/**
 * Previewed international freight.
 *
 * @param items the previewed lines
 * @param expiresAt the end of the validity in milliseconds since 1970
 * @param isBooked whether the freight is booked
 */
record FreightPreview(List<RenderItem> items, long expiresAt, boolean isBooked) {
  FreightPreview {
    items = List.copyOf(items);
  }

  FreightPreview booked() {
    return new FreightPreview(items, expiresAt, true);
  }
}
