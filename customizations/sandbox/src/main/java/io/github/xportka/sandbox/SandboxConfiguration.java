package io.github.xportka.sandbox;

import io.github.xportka.api.Operation;
import io.github.xportka.api.SigningScheme;
import io.github.xportka.client.SigningFormula;
import io.github.xportka.client.TimestampUnit;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;

/** Settings for the check of requests that stay the same while a sandbox runs. */
record SandboxConfiguration(
    String userId,
    Clock clock,
    TimestampUnit timestampUnit,
    Map<SigningScheme, SigningFormula> changedFormulas,
    boolean verifySignatures,
    Map<Operation, InjectedFailure> failures) {

  SandboxConfiguration {
    changedFormulas = Map.copyOf(changedFormulas);
    failures = Map.copyOf(failures);
  }

  SigningFormula formula(SigningScheme scheme) {
    return changedFormulas.getOrDefault(scheme, SigningFormula.defaultOf(scheme));
  }

  /** Returns the failure of each call of an operation. */
  InjectedFailure failure(Operation operation) {
    return failures.getOrDefault(operation, InjectedFailure.NONE);
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
