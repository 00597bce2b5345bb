package io.github.xportka.contract.consumer;

import static io.github.xportka.contract.support.PactInteraction.READS;
import static io.github.xportka.contract.support.PactInteraction.REFUSES_SIGNATURES;
import static io.github.xportka.contract.support.PactInteraction.WRITES;

/**
 * Operation that a consumer test calls.
 *
 * <p>Consumer tests write names and paths as literals and do not read them from the spec, so that
 * the pact can contradict the spec.
 *
 * @param id the operation id, by which the pact refers to the spec
 * @param path the path
 * @param envelope the envelope of its responses
 * @param effect {@code reads} or {@code writes}
 * @param isConfirmed whether a documentation page shows the path
 */
public record ConsumerOperation(
    String id, String path, ConsumerEnvelope envelope, String effect, boolean isConfirmed) {
  /** Returns an operation for products, orders or packages. */
  public static ConsumerOperation ka(String id, String path) {
    return new ConsumerOperation(id, path, ConsumerEnvelope.KA, WRITES, true);
  }

  /** Returns an operation for stored addresses. */
  public static ConsumerOperation address(String id, String path) {
    return new ConsumerOperation(id, path, ConsumerEnvelope.ADDRESS, WRITES, true);
  }

  /** Returns an operation for warehouse logistics, which is signed in headers and query. */
  public static ConsumerOperation logistics(String id, String path) {
    return new ConsumerOperation(id, path, ConsumerEnvelope.LOGISTICS, WRITES, true);
  }

  /** Returns the operation as one that changes nothing: it is safe to call on the platform. */
  public ConsumerOperation thatReads() {
    return new ConsumerOperation(id, path, envelope, READS, isConfirmed);
  }

  /**
   * Returns the operation as one whose path is inferred, which the client calls on request only.
   */
  public ConsumerOperation unconfirmed() {
    return new ConsumerOperation(id, path, envelope, effect, false);
  }

  boolean isSignedInQuery() {
    return envelope == ConsumerEnvelope.LOGISTICS;
  }

  /** Begins an interaction that succeeds. */
  public ConsumerInteraction interaction(String description) {
    return new ConsumerInteraction(this, description);
  }

  /**
   * Begins an interaction that the platform refuses in its provider state.
   *
   * @param message the platform's message
   */
  public ConsumerInteraction refusal(String description, String message) {
    return interaction(description).refusedWith(message);
  }

  /** Begins an interaction that the platform refuses because of its signature. */
  public ConsumerInteraction signatureRefusal(String description) {
    return interaction(description)
        .given(REFUSES_SIGNATURES)
        .withWrongSecret()
        .refusedWith("The signature is wrong.");
  }
}
