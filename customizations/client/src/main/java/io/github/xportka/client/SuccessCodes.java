package io.github.xportka.client;

import io.github.xportka.api.Envelope;
import io.github.xportka.api.JsonEnvelopeReader;
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
    for (JsonEnvelopeReader.PropertyNames names : JsonEnvelopeReader.all()) {
      byProperty
          .computeIfAbsent(names.code(), property -> new HashSet<>())
          .addAll(changed.getOrDefault(names.envelope(), Set.of(Envelope.SUCCESS_CODE)));
    }
  }

  boolean isSuccess(String property, int code) {
    return byProperty.getOrDefault(property, Set.of()).contains(code);
  }
}
