package io.github.xportka.sandbox.state;

import static java.util.Objects.requireNonNull;

import io.github.xportka.model.TradeProductItem;
import io.github.xportka.model.UserAddress;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything that requests and events change. Not thread-safe: the simulation holds a lock. */
final class SimulationState {
  /** Bounds the memory. The oldest entries make room for new ones. */
  static final int MAX_ENTRIES = 1000;

  private final Map<String, StoredOrder> orders = new LinkedHashMap<>();
  private final Map<String, StoredPackage> packages = new LinkedHashMap<>();
  private final Map<String, FreightPreview> previews = new LinkedHashMap<>();
  private final Map<String, LogisticsOrder> logisticsOrders = new LinkedHashMap<>();
  private final Map<Long, UserAddress> addresses = new LinkedHashMap<>();
  private final Map<String, Long> soldQuantities = new LinkedHashMap<>();
  private final Set<Restriction> restrictions = new LinkedHashSet<>();
  private long lastIdentifier;

  Map<String, StoredOrder> orders() {
    return orders;
  }

  /** Finds an order of a request or event. */
  StoredOrder order(@Nullable String id) {
    StoredOrder order = id == null ? null : orders.get(id);
    if (order == null) {
      throw Refusals.notFound("order", id, "Use the id of a created order.");
    }
    return order;
  }

  Map<String, StoredPackage> packages() {
    return packages;
  }

  Map<String, FreightPreview> previews() {
    return previews;
  }

  Map<String, LogisticsOrder> logisticsOrders() {
    return logisticsOrders;
  }

  Map<Long, UserAddress> addresses() {
    return addresses;
  }

  /** Returns the number of sold pieces of a variant. */
  long sold(@Nullable Long offerId, @Nullable String specId) {
    return soldQuantities.getOrDefault(variant(offerId, specId), 0L);
  }

  /** Counts the pieces of an order as sold. */
  void sell(StoredOrder order) {
    order.items().forEach(item -> soldQuantities.merge(variant(item), pieces(item), Long::sum));
  }

  /** Returns the pieces of a cancelled order to the stock. */
  void returnToStock(StoredOrder order) {
    for (TradeProductItem item : order.items()) {
      long pieces = pieces(item);
      soldQuantities.computeIfPresent(
          variant(item), (variant, sold) -> sold > pieces ? sold - pieces : null);
    }
  }

  private static long pieces(TradeProductItem item) {
    return requireNonNull(item.quantity()).longValue();
  }

  private static String variant(TradeProductItem item) {
    return variant(item.productId(), item.specId());
  }

  /** Returns the key of a variant. Two products can use the same specId. */
  static String variant(@Nullable Long offerId, @Nullable String specId) {
    return offerId + "/" + specId;
  }

  Set<Restriction> restrictions() {
    return restrictions;
  }

  boolean has(Restriction.Kind kind, @Nullable Object subject) {
    return restrictions.contains(new Restriction(kind, String.valueOf(subject)));
  }

  /** Returns the subjects of all restrictions of a kind. */
  Stream<String> subjects(Restriction.Kind kind) {
    return restrictions.stream()
        .filter(restriction -> restriction.kind() == kind)
        .map(Restriction::subject);
  }

  /**
   * Adds a restriction.
   *
   * @throws IllegalArgumentException if the state has too many restrictions
   */
  void restrict(Restriction.Kind kind, String subject) {
    if (restrictions.size() >= MAX_ENTRIES) {
      throw new IllegalArgumentException(
          "More than %d provider states are active. Return to the fresh state."
              .formatted(MAX_ENTRIES));
    }
    restrictions.add(new Restriction(kind, subject));
  }

  void put(StoredOrder order) {
    store(orders, order.id(), order);
  }

  void put(StoredPackage stored) {
    store(packages, stored.trackingNumber(), stored);
  }

  void put(FreightPreview preview) {
    store(previews, preview.renderId(), preview);
  }

  void put(LogisticsOrder order) {
    store(logisticsOrders, order.orderId(), order);
  }

  void put(UserAddress address) {
    addresses.put(requireNonNull(address.id()), address);
  }

  private static <V> void store(Map<String, V> entries, String id, V value) {
    entries.put(id, value);
    if (entries.size() > MAX_ENTRIES) {
      Iterator<String> oldest = entries.keySet().iterator();
      oldest.next();
      oldest.remove();
    }
  }

  /** Returns a number that no other identifier contains. */
  long nextIdentifier() {
    return ++lastIdentifier;
  }

  void clear(long newLastIdentifier) {
    orders.clear();
    packages.clear();
    previews.clear();
    logisticsOrders.clear();
    addresses.clear();
    soldQuantities.clear();
    restrictions.clear();
    lastIdentifier = newLastIdentifier;
  }

  Snapshot snapshot() {
    return new Snapshot(
        Snapshot.VERSION,
        lastIdentifier,
        List.copyOf(orders.values()),
        List.copyOf(packages.values()),
        List.copyOf(previews.values()),
        List.copyOf(logisticsOrders.values()),
        List.copyOf(addresses.values()),
        Map.copyOf(soldQuantities),
        new ArrayList<>(restrictions));
  }

  void restore(Snapshot snapshot) {
    clear(snapshot.lastIdentifier());
    putAll(orders, snapshot.orders(), StoredOrder::id);
    putAll(packages, snapshot.packages(), StoredPackage::trackingNumber);
    putAll(previews, snapshot.previews(), FreightPreview::renderId);
    putAll(logisticsOrders, snapshot.logisticsOrders(), LogisticsOrder::orderId);
    putAll(addresses, snapshot.addresses(), address -> requireNonNull(address.id()));
    soldQuantities.putAll(snapshot.soldQuantities());
    restrictions.addAll(snapshot.restrictions());
  }

  private static <K, V> void putAll(Map<K, V> entries, List<V> values, Function<V, K> id) {
    values.forEach(value -> entries.put(id.apply(value), value));
  }
}
