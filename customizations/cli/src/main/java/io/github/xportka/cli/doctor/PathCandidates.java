package io.github.xportka.cli.doctor;

import io.github.xportka.api.Operation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Paths that an operation can have, the most likely first: the path of the spec, the prefix {@code
 * /v2} of the sister documentation, and the endings of similar operations.
 */
final class PathCandidates {
  private static final List<String> ENDINGS = List.of("query", "get", "list", "page", "detail");
  private static final String VERSION = "/v2";

  private PathCandidates() {}

  static List<String> of(Operation operation) {
    String path = operation.path();
    int last = path.lastIndexOf('/');
    Set<String> candidates = new LinkedHashSet<>(List.of(path));
    candidates.add(VERSION + path);
    candidates.add(path.substring(0, last) + VERSION + path.substring(last));
    boolean hasEnding = ENDINGS.contains(path.substring(last + 1));
    String stem = hasEnding ? path.substring(0, last) : path;
    ENDINGS.forEach(ending -> candidates.add(stem + "/" + ending));
    if (hasEnding) {
      candidates.add(stem);
    }
    for (Operation other : Operation.values()) {
      if (other != operation) {
        candidates.remove(other.path()); // it can write
      }
    }
    return List.copyOf(candidates);
  }
}
