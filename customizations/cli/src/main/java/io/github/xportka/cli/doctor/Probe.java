package io.github.xportka.cli.doctor;

import io.github.xportka.api.EvidenceLevel;
import io.github.xportka.api.Operation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Call of an operation with its documented example, and with a path and a signature that can differ
 * from the spec.
 *
 * @param operation the operation
 * @param path the path below the base URL
 * @param signing the computation of the signature
 * @param isForged whether the signature is computed with a wrong secret, on purpose
 */
record Probe(Operation operation, String path, SigningSettings signing, boolean isForged) {
  private static final String UNKNOWN_PATH = "/xport-doctor-unknown";
  private static final List<String> ENDINGS = List.of("query", "get", "list", "page", "detail");
  private static final String VERSION = "/v2";

  static Probe of(Operation operation, String path, SigningSettings signing) {
    return new Probe(operation, path, signing, false);
  }

  /** Returns the call of a path that certainly does not exist. */
  static Probe ofUnknownPath(Operation operation, SigningSettings signing) {
    return of(operation, operation.path() + UNKNOWN_PATH, signing);
  }

  /**
   * Returns the calls of the paths that an operation can have, the most likely first: the path of
   * the spec, the prefix {@code /v2} of the sister documentation, and the endings of similar
   * operations.
   */
  static List<Probe> ofLikelyPaths(Operation operation, SigningSettings signing) {
    String path = operation.path();
    int last = path.lastIndexOf('/');
    boolean hasEnding = ENDINGS.contains(path.substring(last + 1));
    String stem = hasEnding ? path.substring(0, last) : path;
    Set<String> candidates = new LinkedHashSet<>();
    candidates.add(path);
    candidates.add(VERSION + path);
    candidates.add(path.substring(0, last) + VERSION + path.substring(last));
    ENDINGS.forEach(ending -> candidates.add(stem + "/" + ending));
    candidates.add(stem);
    for (Operation other : Operation.values()) {
      if (other != operation) {
        candidates.remove(other.path()); // it can write
      }
    }
    return candidates.stream().map(candidate -> of(operation, candidate, signing)).toList();
  }

  Probe with(SigningSettings other) {
    return new Probe(operation, path, other, isForged);
  }

  Probe forged() {
    return new Probe(operation, path, signing, true);
  }

  boolean hasInferredPath() {
    return operation.evidence().path() == EvidenceLevel.INFERRED;
  }
}
