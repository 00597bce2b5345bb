package io.github.xportka.cli.doctor;

import io.github.xportka.client.LetterCase;
import io.github.xportka.client.SignatureDigest;
import io.github.xportka.client.SignatureEncoding;
import io.github.xportka.client.SigningFormula;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Computations of a signature that are common on platforms of this kind, the most likely first. */
final class SigningCandidates {
  /** Text, digest and form of each candidate. */
  private static final List<List<String>> CANDIDATES =
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

  /** Returns a formula and then all candidates, each once. */
  static Set<SigningFormula> startingWith(SigningFormula first) {
    Set<SigningFormula> candidates = new LinkedHashSet<>(List.of(first));
    for (List<String> candidate : CANDIDATES) {
      boolean isBase64 = candidate.get(2).equals("base64");
      candidates.add(
          first
              .withFormula(candidate.get(0))
              .withDigest(SignatureDigest.of(candidate.get(1)))
              .withEncoding(isBase64 ? SignatureEncoding.BASE64 : SignatureEncoding.HEX)
              .withLetterCase(isBase64 ? first.letterCase() : LetterCase.of(candidate.get(2))));
    }
    return candidates;
  }
}
