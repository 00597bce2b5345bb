package io.github.xportka.sandbox;

import io.github.xportka.api.SigningScheme;
import io.github.xportka.client.SigningFormula;
import io.github.xportka.client.TimestampUnit;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;

/** What the sandbox was told to demand, for as long as it runs. */
record Rules(
    String userId,
    Clock clock,
    TimestampUnit timestampUnit,
    Map<SigningScheme, SigningFormula> changedFormulas,
    boolean verifySignatures) {

  SigningFormula formula(SigningScheme scheme) {
    SigningFormula changed = changedFormulas.get(scheme);
    return changed == null ? SigningFormula.defaultOf(scheme) : changed;
  }

  /** Whether requests are signed here as whoever has read the spec only would sign them. */
  boolean signAsTheSpecSays() {
    return Arrays.stream(SigningScheme.values())
        .allMatch(
            scheme ->
                TimestampUnit.of(scheme.timestampUnit()) == timestampUnit
                    && formula(scheme).equals(SigningFormula.defaultOf(scheme)));
  }
}
