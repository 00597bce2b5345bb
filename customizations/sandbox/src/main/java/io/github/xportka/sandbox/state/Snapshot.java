package io.github.xportka.sandbox.state;

import static java.util.Objects.requireNonNull;

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

  private static final long LARGEST_IDENTIFIER = 1_000_000_000_000_000_000L;

  /** Checks that nothing is missing. */
  Snapshot {
    orders = List.copyOf(orders);
    packages = List.copyOf(packages);
    previews = List.copyOf(previews);
    logisticsOrders = List.copyOf(logisticsOrders);
    addresses = List.copyOf(addresses);
    addresses.forEach(address -> requireNonNull(address.id(), "id"));
    soldQuantities = Map.copyOf(soldQuantities);
    restrictions = List.copyOf(restrictions);
    if (lastIdentifier < 0 || lastIdentifier > LARGEST_IDENTIFIER) {
      throw new IllegalArgumentException("The last identifier is out of range.");
    }
  }

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
