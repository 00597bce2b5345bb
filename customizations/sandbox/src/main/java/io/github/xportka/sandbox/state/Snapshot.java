package io.github.xportka.sandbox.state;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.model.UserAddress;
import java.util.List;
import java.util.Map;

/** Copy of the state in the form in which it is written as JSON. */
record Snapshot(
    int version,
    long lastIdentifier,
    List<StoredOrder> orders,
    List<StoredPackage> packages,
    List<FreightPreview> previews,
    List<LogisticsOrder> logisticsOrders,
    List<UserAddress> addresses,
    Map<String, Long> soldQuantities,
    List<Restriction> restrictions) {
  static final int VERSION = 1;

  /**
   * Reads a snapshot.
   *
   * @throws IllegalArgumentException if the JSON is not a snapshot of this version
   */
  static Snapshot read(JsonNode json) {
    Snapshot snapshot;
    try {
      snapshot = StateJson.read(json, Snapshot.class);
    } catch (JsonProcessingException | RuntimeException e) {
      throw new IllegalArgumentException(
          "The JSON is not a snapshot of the simulation. Use the JSON that snapshot() returned.");
    }
    if (snapshot == null || snapshot.version != VERSION) {
      throw new IllegalArgumentException(
          "The snapshot does not have the version %d. Create it with this version of the sandbox."
              .formatted(VERSION));
    }
    return snapshot;
  }
}
