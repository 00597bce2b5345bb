package io.github.xportka.sandbox.state;

import static java.util.Objects.requireNonNull;

import io.github.xportka.model.RenderItem;
import java.util.List;

/**
 * Previewed international freight.
 *
 * @param renderId the id of the preview
 * @param items the previewed lines
 * @param expiresAt the end of the validity in milliseconds since 1970
 * @param isBooked whether the freight is booked
 */
record FreightPreview(String renderId, List<RenderItem> items, long expiresAt, boolean isBooked) {
  FreightPreview {
    requireNonNull(renderId, "renderId");
    items = List.copyOf(items);
  }

  FreightPreview booked() {
    return new FreightPreview(renderId, items, expiresAt, true);
  }
}
