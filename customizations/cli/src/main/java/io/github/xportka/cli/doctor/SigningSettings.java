package io.github.xportka.cli.doctor;

import io.github.xportka.api.SigningScheme;
import io.github.xportka.client.LetterCase;
import io.github.xportka.client.SigningFormula;
import io.github.xportka.client.TimestampUnit;
import io.github.xportka.client.XportClient;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * Computation of signatures. Immutable.
 *
 * @param unit the unit of the timestamp
 * @param formulas the formula of each scheme
 */
record SigningSettings(TimestampUnit unit, Map<SigningScheme, SigningFormula> formulas) {
  static SigningSettings of(XportClient.Builder client) {
    Map<SigningScheme, SigningFormula> formulas = new EnumMap<>(SigningScheme.class);
    for (SigningScheme scheme : SigningScheme.values()) {
      formulas.put(scheme, client.signingFormula(scheme));
    }
    return new SigningSettings(client.timestampUnit(), formulas);
  }

  SigningFormula formula(SigningScheme scheme) {
    return Objects.requireNonNull(formulas.get(scheme));
  }

  SigningSettings with(TimestampUnit other) {
    return new SigningSettings(other, formulas);
  }

  SigningSettings with(SigningScheme scheme, SigningFormula formula) {
    Map<SigningScheme, SigningFormula> changed = new EnumMap<>(formulas);
    changed.put(scheme, formula);
    return new SigningSettings(unit, changed);
  }

  /** Changes the letter case of all schemes: what is true for one is likely for the others. */
  SigningSettings with(LetterCase letterCase) {
    Map<SigningScheme, SigningFormula> changed = new EnumMap<>(formulas);
    changed.replaceAll((scheme, formula) -> formula.withLetterCase(letterCase));
    return new SigningSettings(unit, changed);
  }

  void applyTo(XportClient.Builder client) {
    client.timestampUnit(unit);
    formulas.forEach(client::signingFormula);
  }
}
