package io.github.xportka.sandbox;

import io.github.xportka.api.Operation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the next calls are answered with: first those for one call, in order, then the standing one.
 */
final class Plan {
  private final Map<Operation, Deque<Answer>> once = new EnumMap<>(Operation.class);
  private final Map<Operation, Answer> standing = new EnumMap<>(Operation.class);

  synchronized PlannedResponse add(Operation operation, Answer answer) {
    once.computeIfAbsent(operation, key -> new ArrayDeque<>()).addLast(answer);
    return new PlannedResponse(this, operation, answer);
  }

  synchronized void stand(Operation operation, Answer answer) {
    once.getOrDefault(operation, new ArrayDeque<>()).remove(answer);
    standing.put(operation, answer);
  }

  synchronized @Nullable Answer next(Operation operation) {
    Deque<Answer> answers = once.get(operation);
    Answer next = answers == null ? null : answers.pollFirst();
    return next == null ? standing.get(operation) : next;
  }

  synchronized void clear() {
    once.clear();
    standing.clear();
  }
}
