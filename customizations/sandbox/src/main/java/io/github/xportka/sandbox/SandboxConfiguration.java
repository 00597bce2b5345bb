package io.github.xportka.sandbox;

import io.github.xportka.api.Operation;
import io.github.xportka.api.SigningScheme;
import io.github.xportka.client.SigningFormula;
import io.github.xportka.client.TimestampUnit;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;

/** Settings of a sandbox that stay the same while it runs. */
record SandboxConfiguration(
    String userId,
    Clock clock,
    TimestampUnit timestampUnit,
    Map<SigningScheme, SigningFormula> changedFormulas,
    boolean verifySignatures,
    int maxBodyBytes,
    Map<Operation, String> paths,
    Map<Operation, InjectedFailure> failures) {

  SigningFormula formula(SigningScheme scheme) {
    return changedFormulas.getOrDefault(scheme, SigningFormula.defaultOf(scheme));
  }

  /** Tells whether a request that is signed as in the spec passes here. */
  boolean usesSigningOfSpec() {
    return Arrays.stream(SigningScheme.values())
        .allMatch(
            scheme ->
                TimestampUnit.of(scheme.timestampUnit()) == timestampUnit
                    && formula(scheme).equals(SigningFormula.defaultOf(scheme)));
  }
}
