package io.github.xportka.sandbox.state;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.model.OrderStatus;
import io.github.xportka.model.UserAddress;
import io.github.xportka.sandbox.Refusal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Everything that requests and events change, in the form of a snapshot. The maps are mutable. Not
 * thread-safe: the simulation holds a lock.
 *
 * @param version the version of the form
 * @param lastIdentifier the number in the newest identifier
 * @param orders the orders by id
 * @param packages whether each package has come in, by tracking number
 * @param previews the previews of international freight by id
 * @param logisticsOrders the order on Tmall of each international logistics order, by id
 * @param addresses the addresses of the user by id
 * @param restrictions the subjects of each restriction
 */
record SimulationState(
    int version,
    AtomicLong lastIdentifier,
    Map<String, StoredOrder> orders,
    Map<String, Boolean> packages,
    Map<String, FreightPreview> previews,
    Map<String, String> logisticsOrders,
    Map<Long, UserAddress> addresses,
    Map<Restriction, Set<String>> restrictions) {
  /** Bounds the memory. The oldest entries make room for new ones. */
  static final int MAX_ENTRIES = 1000;

  private static final int VERSION = 1;
  private static final long LARGEST_IDENTIFIER = 1_000_000_000_000_000_000L;

  /** Copies the maps, and checks that nothing is missing. */
  SimulationState {
    if (version != VERSION) {
      throw new IllegalArgumentException("the version is unknown");
    }
    if (lastIdentifier.get() < 0 || lastIdentifier.get() > LARGEST_IDENTIFIER) {
      throw new IllegalArgumentException(
          "the first or last identifier is not from 0 to " + LARGEST_IDENTIFIER);
    }
    orders = new NewestEntries<>(orders);
    packages = new NewestEntries<>(packages);
    previews = new NewestEntries<>(previews);
    logisticsOrders = new NewestEntries<>(logisticsOrders);
    addresses = new NewestEntries<>(addresses);
    requireIds(orders, StoredOrder::id);
    requireIds(addresses, UserAddress::id);
    restrictions = new LinkedHashMap<>(restrictions);
    restrictions.replaceAll((restriction, subjects) -> new LinkedHashSet<>(subjects));
  }

  private static <K, V> void requireIds(Map<K, V> entries, Function<V, @Nullable K> idOf) {
    entries.forEach(
        (id, entry) -> {
          if (!id.equals(idOf.apply(entry))) {
            throw new IllegalArgumentException("the entry '" + id + "' has another id");
          }
        });
  }

  /** Map that keeps the newest entries. */
  private static final class NewestEntries<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1L;

    NewestEntries(Map<K, V> entries) {
      entries.forEach((id, entry) -> put(id, requireNonNull(entry, "entry")));
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
      return size() > MAX_ENTRIES;
    }
  }

  /** Creates a state without entries, which counts identifiers from a number. */
  static SimulationState empty(long lastIdentifier) {
    return new SimulationState(
        VERSION,
        new AtomicLong(lastIdentifier),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of());
  }

  /**
   * Reads a snapshot.
   *
   * @throws IllegalArgumentException if the JSON is not a snapshot of this version; the message
   *     names the place
   */
  static SimulationState read(JsonNode snapshot) {
    try {
      SimulationState state = StateJson.read(snapshot, SimulationState.class);
      if (state == null) {
        throw invalidSnapshot("the top level");
      }
      return state;
    } catch (JsonProcessingException e) {
      throw invalidSnapshot(StateJson.place(e));
    }
  }

  private static IllegalArgumentException invalidSnapshot(String place) {
    return new IllegalArgumentException(
        ("The JSON is not a snapshot of this version of the sandbox, at %s. Use a state file or a"
                + " snapshot that this version wrote.")
            .formatted(place));
  }

  /** Finds an order of a request or event. */
  StoredOrder order(@Nullable String id) {
    StoredOrder order = id == null ? null : orders.get(id);
    if (order == null) {
      throw Refusal.NOT_FOUND.because(
          "The order %s does not exist. Use the id of a created order.", id);
    }
    return order;
  }

  /** Returns the sold pieces of a variant: those of stored orders that are not cancelled. */
  long sold(@Nullable Long offerId, @Nullable String specId) {
    return orders.values().stream()
        .filter(order -> !order.status().equals(OrderStatus.CANCEL))
        .flatMap(order -> order.items().stream())
        .filter(item -> Objects.equals(item.productId(), offerId))
        .filter(item -> Objects.equals(item.specId(), specId))
        .mapToLong(item -> requireNonNull(item.quantity()).longValue())
        .sum();
  }

  /** Refuses a request about a subject of a provider state. */
  void requireUnrestricted(Restriction restriction, @Nullable Object subject) {
    String text = String.valueOf(subject);
    if (subjects(restriction).contains(text)) {
      throw restriction.refused(text);
    }
  }

  /** Refuses a request in a provider state, whatever the subject is. */
  void requireUnrestricted(Restriction restriction) {
    subjects(restriction).forEach(subject -> requireUnrestricted(restriction, subject));
  }

  private Set<String> subjects(Restriction restriction) {
    return restrictions.getOrDefault(restriction, Set.of());
  }

  /**
   * Adds a restriction.
   *
   * @throws IllegalArgumentException if the state has too many restrictions
   */
  void restrict(Restriction restriction, String subject) {
    if (restrictions.values().stream().mapToInt(Set::size).sum() >= MAX_ENTRIES) {
      throw new IllegalArgumentException(
          "More than %d provider states are active. Return to the fresh state."
              .formatted(MAX_ENTRIES));
    }
    restrictions.computeIfAbsent(restriction, added -> new LinkedHashSet<>()).add(subject);
  }

  void put(StoredOrder order) {
    orders.put(order.id(), order);
  }

  void put(UserAddress address) {
    addresses.put(requireNonNull(address.id()), address);
  }

  /** Returns a number that no other identifier contains. */
  long nextIdentifier() {
    return lastIdentifier.incrementAndGet();
  }
}
