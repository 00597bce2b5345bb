package io.github.xportka.sandbox;

import io.github.xportka.api.Operation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Responses or failures that are planned for the calls of each operation: first those for a number
 * of calls, in order, then the one until the reset.
 */
final class PlannedCalls<T> {
  private static final int MAX_PLANNED = 1000;

  private record Planned<T>(T value, int calls) {}

  private final Map<Operation, Deque<Planned<T>>> planned = new EnumMap<>(Operation.class);
  private final Map<Operation, T> untilReset = new EnumMap<>(Operation.class);

  synchronized void add(Operation operation, T value, int calls) {
    if (calls < 1) {
      throw new IllegalArgumentException(
          "The number of calls is " + calls + ". Use a number from 1.");
    }
    Deque<Planned<T>> queue = planned.computeIfAbsent(operation, key -> new ArrayDeque<>());
    if (queue.size() == MAX_PLANNED) {
      throw new IllegalStateException(
          "The operation %s has %d planned responses or failures. Reset the sandbox."
              .formatted(operation.operationId(), MAX_PLANNED));
    }
    queue.addLast(new Planned<>(value, calls));
  }

  /** Keeps a value that is planned for one call until the reset. */
  synchronized void keepUntilReset(Operation operation, T value) {
    planned.getOrDefault(operation, new ArrayDeque<>()).remove(new Planned<>(value, 1));
    untilReset.put(operation, value);
  }

  /** Returns what is planned for the next call, or null. */
  synchronized @Nullable T next(Operation operation) {
    Deque<Planned<T>> queue = planned.getOrDefault(operation, new ArrayDeque<>());
    Planned<T> first = queue.pollFirst();
    if (first == null) {
      return untilReset.get(operation);
    }
    if (first.calls() > 1) {
      queue.addFirst(new Planned<>(first.value(), first.calls() - 1));
    }
    return first.value();
  }

  synchronized void clear() {
    planned.clear();
    untilReset.clear();
  }
}
