package io.github.xportka.client;

import io.github.xportka.api.Envelope;
import io.github.xportka.api.EnvelopeShape;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Envelope codes that mean success, by the name of the code property. */
final class SuccessCodes {
  private final Map<String, Set<Integer>> byProperty = new HashMap<>();

  /**
   * Creates the codes.
   *
   * @param changed the codes of the envelopes that differ from the spec, by envelope name
   */
  SuccessCodes(Map<String, Set<Integer>> changed) {
    for (EnvelopeShape shape : EnvelopeShape.all()) {
      byProperty
          .computeIfAbsent(shape.codeMember(), name -> new HashSet<>())
          .addAll(changed.getOrDefault(shape.envelopeName(), Set.of(Envelope.SUCCESS_CODE)));
    }
  }

  boolean isSuccess(String property, int code) {
    return byProperty.getOrDefault(property, Set.of()).contains(code);
  }
}
