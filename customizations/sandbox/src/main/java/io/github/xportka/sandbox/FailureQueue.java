package io.github.xportka.sandbox;

import io.github.xportka.api.Operation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Failures of each operation: first those for a number of calls, in order, then the lasting one.
 */
final class FailureQueue {
  private static final int MAX_PLANNED = 1000;

  private record Planned(InjectedFailure failure, int calls) {}

  private final Map<Operation, Deque<Planned>> planned = new EnumMap<>(Operation.class);
  private final Map<Operation, InjectedFailure> lasting;

  FailureQueue(Map<Operation, InjectedFailure> lasting) {
    this.lasting = Map.copyOf(lasting);
  }

  synchronized void add(Operation operation, InjectedFailure failure, int calls) {
    if (calls < 1) {
      throw new IllegalArgumentException(
          "The number of calls is " + calls + ". Use a number from 1.");
    }
    Deque<Planned> queue = planned.computeIfAbsent(operation, key -> new ArrayDeque<>());
    if (queue.size() == MAX_PLANNED) {
      throw new IllegalStateException(
          "The operation %s has %d planned failures. Reset the sandbox."
              .formatted(operation.operationId(), MAX_PLANNED));
    }
    queue.addLast(new Planned(failure, calls));
  }

  synchronized @Nullable InjectedFailure next(Operation operation) {
    Deque<Planned> queue = planned.get(operation);
    Planned first = queue == null ? null : queue.pollFirst();
    if (queue == null || first == null) {
      return lasting.get(operation);
    }
    if (first.calls() > 1) {
      queue.addFirst(new Planned(first.failure(), first.calls() - 1));
    }
    return first.failure();
  }

  synchronized void clear() {
    planned.clear();
  }
}
