package io.github.xportka.openapi.change;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Usage of a named schema.
 *
 * @param requests the operations whose requests contain the schema
 * @param responses the operations whose responses contain the schema
 * @param messages the pushed messages that contain the schema
 */
record SchemaUsage(Set<String> requests, Set<String> responses, Set<String> messages) {
  SchemaUsage() {
    this(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
  }

  /** Returns the direction. An unused schema can have both directions. */
  Direction direction() {
    boolean isReceived = !responses.isEmpty() || !messages.isEmpty();
    return requests.isEmpty() && !isReceived
        ? Direction.BOTH
        : new Direction(!requests.isEmpty(), isReceived);
  }

  void addAll(SchemaUsage other) {
    requests.addAll(other.requests);
    responses.addAll(other.responses);
    messages.addAll(other.messages);
  }

  /** Returns the names of the users, by direction. */
  @Override
  public String toString() {
    List<String> usages = new ArrayList<>();
    add(usages, "sent by ", requests);
    add(usages, "returned by ", responses);
    add(usages, "pushed in ", messages);
    return String.join("; ", usages);
  }

  private static void add(List<String> usages, String direction, Set<String> names) {
    if (!names.isEmpty()) {
      usages.add(direction + String.join(", ", names));
    }
  }
}
