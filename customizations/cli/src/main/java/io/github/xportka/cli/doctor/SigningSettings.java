package io.github.xportka.cli.doctor;

import io.github.xportka.api.SigningScheme;
import io.github.xportka.client.LetterCase;
import io.github.xportka.client.SignatureDigest;
import io.github.xportka.client.SignatureEncoding;
import io.github.xportka.client.SigningFormula;
import io.github.xportka.client.TimestampUnit;
import io.github.xportka.client.XportClient;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Computation of signatures, with other computations that a platform can have, the most likely
 * first. Immutable.
 *
 * @param unit the unit of the timestamp
 * @param formulas the formula of each scheme
 */
record SigningSettings(TimestampUnit unit, Map<SigningScheme, SigningFormula> formulas) {
  /** Text, digest and form of formulas that are common on platforms of this kind. */
  private static final List<List<String>> FORMULAS =
      List.of(
          List.of("{accessKey}{timestamp}{nonce}{accessSecret}", "MD5", "upper"),
          List.of("{accessKey}{timestamp}{nonce}{accessSecret}", "MD5", "lower"),
          List.of("{accessKey}{timestamp}{accessSecret}", "MD5", "upper"),
          List.of("{accessKey}{timestamp}{accessSecret}", "MD5", "lower"),
          List.of("{accessSecret}{sortedParams}{accessSecret}", "MD5", "upper"),
          List.of("{accessSecret}{sortedParams}{accessSecret}", "MD5", "lower"),
          List.of("{accessSecret}{sortedParams}{body}{accessSecret}", "MD5", "upper"),
          List.of("{accessKey}{timestamp}{nonce}{bodyMd5}{accessSecret}", "MD5", "upper"),
          List.of("{accessKey}{timestamp}{body}{accessSecret}", "MD5", "upper"),
          List.of("{timestamp}{accessSecret}", "MD5", "upper"),
          List.of("{query}{accessSecret}", "MD5", "upper"),
          List.of("{accessKey}{timestamp}{nonce}", "HMAC-SHA256", "lower"),
          List.of("{accessKey}{timestamp}{nonce}", "HMAC-SHA256", "base64"),
          List.of("{accessKey}{timestamp}", "HMAC-SHA256", "lower"),
          List.of("{accessKey}{body}", "HMAC-SHA256", "lower"),
          List.of("{timestamp}{body}", "HMAC-SHA256", "lower"),
          List.of("{method}{path}{timestamp}", "HMAC-SHA256", "base64"),
          List.of("{path}{timestamp}{bodyMd5}{accessSecret}", "MD5", "upper"));

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

  /** Returns these formulas with all units and letter cases, this unit first. */
  List<SigningSettings> unitsAndCases() {
    return Stream.concat(Stream.of(unit), Stream.of(TimestampUnit.values()))
        .distinct()
        .flatMap(other -> Stream.of(LetterCase.values()).map(with(other)::with))
        .toList();
  }

  /** Returns these settings, and then all common formulas of a scheme. */
  List<SigningSettings> formulas(SigningScheme scheme) {
    return Stream.concat(
            Stream.of(this), FORMULAS.stream().map(common -> with(scheme, formula(scheme, common))))
        .distinct()
        .toList();
  }

  private SigningFormula formula(SigningScheme scheme, List<String> common) {
    SigningFormula formula =
        formula(scheme).withFormula(common.get(0)).withDigest(SignatureDigest.of(common.get(1)));
    return common.get(2).equals("base64")
        ? formula.withEncoding(SignatureEncoding.BASE64)
        : formula.withEncoding(SignatureEncoding.HEX).withLetterCase(LetterCase.of(common.get(2)));
  }

  void applyTo(XportClient.Builder client) {
    client.timestampUnit(unit);
    formulas.forEach(client::signingFormula);
  }
}
