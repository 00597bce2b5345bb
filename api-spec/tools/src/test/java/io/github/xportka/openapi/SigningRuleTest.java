package io.github.xportka.openapi;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningRuleTest {
  private static final String SIGNING = "shared/signing.yaml";
  private static final String HEADER = "/components/securitySchemes/headerSignature";
  private static final String QUERY = "/components/securitySchemes/querySignature";

  @TempDir Path folder;
  private SpecFolder spec;

  @BeforeEach
  void copyTheSpec() {
    spec = SpecFolder.copyOfTheSpec(folder);
  }

  @Test
  void schemeIsAnApiKey() {
    spec.replace(SIGNING, "type: apiKey", "type: http")
        .lint()
        .finds(SIGNING, HEADER + "/type", "'http' is not allowed here. Write apiKey.")
        .findsNothingElse();
  }

  @Test
  void schemeIsDescribed() {
    spec.replace(SIGNING, "      description: |", "      note: |")
        .lint()
        .finds(SIGNING, HEADER + "/description", "is missing. Say what is sent")
        .findsNothingElse();
  }

  @Test
  void schemeStatesItsEvidence() {
    spec.replace(SIGNING, "      x-evidence:\n", "      evidence:\n")
        .lint()
        .finds(SIGNING, HEADER + "/x-evidence", "Say how well it is known.")
        .findsNothingElse();
  }

  @Test
  void schemeHasAFormula() {
    spec.replace(SIGNING, "        formula:", "        rule:")
        .lint()
        .finds(SIGNING, HEADER + "/x-signing/formula", "is missing. Write what is digested")
        .findsNothingElse();
  }

  @Test
  void formulaHasOnlyPlaceholdersThatSignersKnow() {
    spec.replace(SIGNING, "formula: '{accessKey}", "formula: '{apiKey}")
        .lint()
        .finds(SIGNING, HEADER + "/x-signing/formula", "no signer knows the placeholder {apiKey}.")
        .findsNothingElse();
  }

  @Test
  void schemeNamesItsDigest() {
    spec.replace(SIGNING, "        digest:", "        hash:")
        .lint()
        .finds(SIGNING, HEADER + "/x-signing/digest", "is missing. Name the digest")
        .findsNothingElse();
  }

  @Test
  void digestIsInUpperOrLowerCase() {
    spec.replace(SIGNING, "case: upper", "case: mixed")
        .lint()
        .finds(
            SIGNING,
            HEADER + "/x-signing/case",
            "'mixed' is not allowed here. Write lower or upper.")
        .findsNothingElse();
  }

  @Test
  void timestampHasAUnit() {
    spec.replace(SIGNING, "timestampUnit:", "unit:")
        .lint()
        .finds(
            SIGNING,
            HEADER + "/x-signing/timestampUnit",
            "is missing. Write milliseconds or seconds.")
        .findsNothingElse();
  }

  @Test
  void timestampWindowIsANumberOfSeconds() {
    spec.replace(SIGNING, "timestampWindowSeconds: 600", "timestampWindowSeconds: '600'")
        .lint()
        .finds(
            SIGNING, HEADER + "/x-signing/timestampWindowSeconds", "is not a whole number above 0.")
        .findsNothingElse();
  }

  @Test
  void nonceHasALength() {
    spec.replace(SIGNING, "nonceLength:", "length:")
        .lint()
        .finds(
            SIGNING, HEADER + "/x-signing/nonceLength", "is missing. Write a whole number above 0.")
        .findsNothingElse();
  }

  @Test
  void includedSchemeIsDeclared() {
    spec.replace(SIGNING, "includes: headerSignature", "includes: other")
        .lint()
        .finds(SIGNING, QUERY + "/x-signing/includes", "'other' is not declared.")
        .findsNothingElse();
  }

  @Test
  void parameterIsAHeaderOrInTheQuery() {
    spec.replace(SIGNING, "            in: header", "            in: cookie")
        .lint()
        .finds(SIGNING, HEADER + "/x-signing/parameters/0/in", "Write header or query.")
        .findsNothingElse();
  }

  @Test
  void parameterCarriesAValueThatSignersKnow() {
    spec.replace(SIGNING, "value: userId", "value: user")
        .lint()
        .finds(
            SIGNING,
            HEADER + "/x-signing/parameters/3/value",
            "Write accessKey or nonce or signature or timestamp or userId.")
        .findsNothingElse();
  }

  @Test
  void parameterHasAName() {
    spec.replace(SIGNING, "- name: access-key", "- header: access-key")
        .lint()
        .finds(SIGNING, HEADER + "/x-signing/parameters/0/name", "is missing. Name the parameter")
        .findsNothingElse();
  }

  @Test
  void parameterIsDescribed() {
    spec.replace(SIGNING, "description: Access key", "note: Access key")
        .lint()
        .finds(
            SIGNING,
            HEADER + "/x-signing/parameters/0/description",
            "is missing. Say what it carries.")
        .findsNothingElse();
  }

  @Test
  void parameterStatesItsEvidence() {
    spec.replace(SIGNING, "            x-evidence:", "            evidence:")
        .lint()
        .finds(SIGNING, HEADER + "/x-signing/parameters/0/x-evidence", "Say how well it is known.")
        .findsNothingElse();
  }

  @Test
  void oneParameterCarriesTheSignature() {
    spec.replace(SIGNING, "value: nonce", "value: signature")
        .lint()
        .finds(
            SIGNING,
            HEADER + "/x-signing/parameters",
            "exactly one parameter carries the signature, but here are 2.")
        .findsNothingElse();
  }

  @Test
  void signatureIsCalledAsTheSchemeSays() {
    spec.replace(SIGNING, "- name: sign\n", "- name: sig\n")
        .lint()
        .finds(
            SIGNING,
            QUERY + "/x-signing/parameters/1/name",
            "is 'sig', but the scheme's own name is 'sign'.")
        .findsNothingElse();
  }

  @Test
  void signatureIsWhereTheSchemeSays() {
    spec.replace(SIGNING, "      in: query\n      name: sign", "      in: header\n      name: sign")
        .lint()
        .finds(
            SIGNING,
            QUERY + "/x-signing/parameters/1/in",
            "is 'query', but the scheme's own in is 'header'.")
        .findsNothingElse();
  }
}
