package io.github.xportka.sandbox;

import io.github.xportka.api.SigningScheme;
import io.github.xportka.client.SigningFormula;
import io.github.xportka.client.TimestampUnit;
import java.time.Clock;
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
}
