package io.github.xportka.contract.consumer;

import static io.github.xportka.contract.support.PactInteraction.READS;
import static io.github.xportka.contract.support.PactInteraction.REFUSES_SIGNATURES;
import static io.github.xportka.contract.support.PactInteraction.WRITES;

import io.github.xportka.api.Envelope;
import io.github.xportka.client.XportClient;
import io.github.xportka.contract.support.CompleteRecord;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Operation that a consumer test calls.
 *
 * <p>Consumer tests write names and paths as literals and do not read them from the spec, so that
 * the pact can contradict the spec.
 *
 * @param envelope the envelope of its responses
 * @param id the operation id, by which the pact refers to the spec
 * @param path the path
 * @param call the typed call of a request in JSON, which is empty for a request without a body
 * @param effect {@code reads} or {@code writes}
 * @param isConfirmed whether a documentation page shows the path
 */
public record ConsumerOperation(
    ConsumerEnvelope envelope,
    String id,
    String path,
    BiFunction<XportClient, String, Envelope> call,
    String effect,
    boolean isConfirmed) {
  /** Returns a confirmed operation that writes. The record must know all properties of requests. */
  public static <T> ConsumerOperation of(
      ConsumerEnvelope envelope,
      String id,
      String path,
      Class<T> request,
      BiFunction<XportClient, T, Envelope> call) {
    return new ConsumerOperation(
        envelope,
        id,
        path,
        (client, json) -> call.apply(client, CompleteRecord.read(json, request)),
        WRITES,
        /* isConfirmed= */ true);
  }

  /** Returns a confirmed operation that writes and has no request body. */
  public static ConsumerOperation withoutRequest(
      ConsumerEnvelope envelope, String id, String path, Function<XportClient, Envelope> call) {
    return new ConsumerOperation(
        envelope, id, path, (client, none) -> call.apply(client), WRITES, /* isConfirmed= */ true);
  }

  /** Returns the operation as one that changes nothing: it is safe to call on the platform. */
  public ConsumerOperation thatReads() {
    return new ConsumerOperation(envelope, id, path, call, READS, isConfirmed);
  }

  /**
   * Returns the operation as one whose path is inferred, which the client calls on request only.
   */
  public ConsumerOperation unconfirmed() {
    return new ConsumerOperation(envelope, id, path, call, effect, /* isConfirmed= */ false);
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
