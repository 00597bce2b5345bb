package io.github.xportka.cli.doctor;

import io.github.xportka.api.EvidenceLevel;
import io.github.xportka.api.Operation;

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

  static Probe of(Operation operation, String path, SigningSettings signing) {
    return new Probe(operation, path, signing, false);
  }

  /** Returns the call of a path that certainly does not exist. */
  static Probe ofUnknownPath(Operation operation, SigningSettings signing) {
    return of(operation, operation.path() + UNKNOWN_PATH, signing);
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

  /** Returns operation, path and signature as a phrase. */
  String describe() {
    return isForged
        ? "a wrong signature, on purpose"
        : "%s at %s, %s, %s"
            .formatted(
                operation.operationId(),
                path,
                signing.unit(),
                signing.formula(operation.signingScheme()));
  }
}
