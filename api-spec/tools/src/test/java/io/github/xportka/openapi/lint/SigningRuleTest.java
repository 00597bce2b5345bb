package io.github.xportka.openapi.lint;

import static io.github.xportka.openapi.lint.LintAssert.assertViolation;
import static io.github.xportka.openapi.lint.LintAssert.lint;

import io.github.xportka.openapi.DocumentFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SigningRuleTest {
  private static final String FILE = "shared/signing.yaml";
  private static final String SCHEMES = FILE + "#/components/securitySchemes/";
  private static final String LIST_SECURITY = "pages/parcel-list.yaml#/pathItem/get/security";
  private static final String SEND_SECURITY = "pages/send-parcel.yaml#/pathItem/post/security";

  @TempDir Path folder;

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          type: apiKey | type: http | accessKey/type | 'http' is not supported here. Write one of apiKey.
          in: header | in: cookie | accessKey/in | Write one of header, query.
          name: access-key | header: access-key | accessKey/name | Write the name on the wire.
          description: Access key. | x-note: Access key. | accessKey/description | Describe the parameter.
          x-evidence: {level: vendor, | x-note: {level: vendor, | accessKey/x-evidence | State the evidence level
          x-signing-value: accessKey | x-signing-value: key | accessKey/x-signing-value | Write one of accessKey, nonce, signature,
          x-signing-value: accessKey | x-note: accessKey | accessKey/x-signing-value | Write the value that the parameter contains.
          formula: | rule: | signature/x-signing/formula | Write the digested text
          {accessKey} | {apiKey} | signature/x-signing/formula | The placeholder {apiKey} is not supported.
          digest: | hash: | signature/x-signing/digest | Write the digest, such as MD5.
          case: upper | case: mixed | signature/x-signing/case | Write one of lower, upper.
          timestampUnit: | unit: | signature/x-signing/timestampUnit | Write one of milliseconds, seconds.
          timestampWindowSeconds: 600 | timestampWindowSeconds: '600' | signature/x-signing/timestampWindowSeconds | is not a positive integer
          nonceLength: 32 | nonceLength: 0 | signature/x-signing/nonceLength | Write an integer above 0.
          """)
  void findsViolationOfScheme(String text, String replacement, String place, String words) {
    assertViolation(
        folder, FILE, text, replacement, "#/components/securitySchemes/" + place, words);
  }

  private LintAssert lintWith(String text, String replacement) {
    return lint(DocumentFolder.parcels(folder).replace(FILE, text, replacement));
  }

  @Test
  void findsUnknownIncludedScheme() {
    lintWith("includes: headerSignature", "includes: other")
        .finds(SCHEMES + "sign/x-signing/includes", "'other' does not exist.")
        .finds(SEND_SECURITY, "not those of one signing scheme")
        .findsNothingElse();
  }

  @Test
  void findsSchemeWithoutName() {
    lintWith("        scheme: querySignature\n", "")
        .finds(SCHEMES + "sign/x-signing/scheme", "Write the name of the signing scheme.")
        .finds(SEND_SECURITY, "not those of one signing scheme")
        .findsNothingElse();
  }

  @Test
  void findsNameOfTwoSchemes() {
    lintWith("scheme: querySignature", "scheme: headerSignature")
        .finds(SCHEMES + "sign/x-signing/scheme", "'signature' has a signing scheme of the same")
        .finds(SEND_SECURITY, "not those of one signing scheme")
        .findsNothingElse();
  }

  @Test
  void findsUndeclaredParameter() {
    lintWith("[accessKey, signature]", "[accessKey, signature, lost]")
        .finds(SCHEMES + "signature/x-signing/parameters/2", "'lost' is not declared.")
        .finds(LIST_SECURITY, "not those of one signing scheme")
        .finds(SEND_SECURITY, "not those of one signing scheme")
        .findsNothingElse();
  }

  @Test
  void findsSchemeWithoutSignature() {
    lintWith("[accessKey, signature]", "[accessKey]")
        .finds(SCHEMES + "signature/x-signing/parameters", "is not the parameter 'signature'")
        .finds(LIST_SECURITY, "not those of one signing scheme")
        .finds(SEND_SECURITY, "not those of one signing scheme")
        .findsNothingElse();
  }

  @Test
  void findsComputationWithoutSignature() {
    lintWith("x-signing-value: signature", "x-note: a")
        .finds(
            SCHEMES + "signature/x-signing-value", "Write the value that the parameter contains.")
        .finds(SCHEMES + "signature/x-signing/parameters", "is not the parameter 'signature'")
        .findsNothingElse();
  }

  @Test
  void findsSecondSignature() {
    lintWith("[accessKey, signature]", "[accessKey, signature, sign]")
        .finds(SCHEMES + "signature/x-signing/parameters", "as the only parameter with the value")
        .finds(LIST_SECURITY, "not those of one signing scheme")
        .findsNothingElse();
  }

  @Test
  void findsSignatureWithoutComputation() {
    lintWith("      x-signing:\n        scheme: querySignature", "      x-note:\n        scheme: a")
        .finds(SCHEMES + "sign/x-signing/formula", "Write the digested text");
  }
}
