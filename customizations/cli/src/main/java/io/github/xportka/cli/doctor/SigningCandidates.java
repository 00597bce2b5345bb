package io.github.xportka.cli.doctor;

import io.github.xportka.api.SigningScheme;
import io.github.xportka.client.LetterCase;
import io.github.xportka.client.SignatureDigest;
import io.github.xportka.client.SignatureEncoding;
import io.github.xportka.client.SigningFormula;
import io.github.xportka.client.TimestampUnit;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Computations of a signature by their texts for the report, the most likely first. */
final class SigningCandidates {
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

  private SigningCandidates() {}

  /** Returns the known formula with all units and letter cases. */
  static Map<String, SigningSettings> unitsAndCases(SigningSettings known, SigningScheme scheme) {
    Set<TimestampUnit> units = new LinkedHashSet<>(List.of(known.unit()));
    units.addAll(List.of(TimestampUnit.values()));
    Map<String, SigningSettings> candidates = new LinkedHashMap<>();
    for (TimestampUnit unit : units) {
      for (LetterCase letterCase : LetterCase.values()) {
        SigningSettings candidate = known.with(unit).with(letterCase);
        candidates.put(unit + ", " + candidate.formula(scheme), candidate);
      }
    }
    return candidates;
  }

  /** Returns the known formula of a scheme, and then all others. */
  static Map<String, SigningSettings> formulas(SigningSettings known, SigningScheme scheme) {
    SigningFormula first = known.formula(scheme);
    Map<String, SigningSettings> candidates = new LinkedHashMap<>();
    candidates.put(first.toString(), known);
    for (List<String> candidate : FORMULAS) {
      boolean isBase64 = candidate.get(2).equals("base64");
      SigningFormula formula =
          first
              .withFormula(candidate.get(0))
              .withDigest(SignatureDigest.of(candidate.get(1)))
              .withEncoding(isBase64 ? SignatureEncoding.BASE64 : SignatureEncoding.HEX)
              .withLetterCase(isBase64 ? first.letterCase() : LetterCase.of(candidate.get(2)));
      candidates.put(formula.toString(), known.with(scheme, formula));
    }
    return candidates;
  }
}
