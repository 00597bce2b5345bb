package io.github.xportka.sandbox;

import io.github.xportka.api.Operation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Planned responses of each operation: first those for one call, in order, then the lasting one.
 */
final class ResponseQueue {
  private final Map<Operation, Deque<SandboxResponse>> once = new EnumMap<>(Operation.class);
  private final Map<Operation, SandboxResponse> lasting = new EnumMap<>(Operation.class);

  synchronized PlannedResponse add(Operation operation, SandboxResponse response) {
    once.computeIfAbsent(operation, key -> new ArrayDeque<>()).addLast(response);
    return new PlannedResponse(this, operation, response);
  }

  synchronized void makeLasting(Operation operation, SandboxResponse response) {
    once.getOrDefault(operation, new ArrayDeque<>()).remove(response);
    lasting.put(operation, response);
  }

  synchronized @Nullable SandboxResponse next(Operation operation) {
    Deque<SandboxResponse> responses = once.get(operation);
    SandboxResponse next = responses == null ? null : responses.pollFirst();
    return next == null ? lasting.get(operation) : next;
  }

  synchronized void clear() {
    once.clear();
    lasting.clear();
  }
}
