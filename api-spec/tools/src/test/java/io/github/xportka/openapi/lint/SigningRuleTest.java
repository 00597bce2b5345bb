package io.github.xportka.openapi.lint;

import static io.github.xportka.openapi.lint.LintAssert.assertViolation;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SigningRuleTest {
  @TempDir Path folder;

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          type: apiKey | type: http | #/components/securitySchemes/headerSignature/type | 'http' is not supported here. Write one of apiKey.
          description: Signs | x-note: Signs | #/components/securitySchemes/headerSignature/description | Describe the parameters and the digest.
          x-evidence: {level: vendor, | x-note: {level: vendor, | #/components/securitySchemes/headerSignature/x-evidence | State the evidence level
          formula: | rule: | #/components/securitySchemes/headerSignature/x-signing/formula | Write the digested text
          {accessKey} | {apiKey} | #/components/securitySchemes/headerSignature/x-signing/formula | The placeholder {apiKey} is not supported.
          digest: | hash: | #/components/securitySchemes/headerSignature/x-signing/digest | Write the digest, such as MD5.
          case: upper | case: mixed | #/components/securitySchemes/headerSignature/x-signing/case | Write one of lower, upper.
          timestampUnit: | unit: | #/components/securitySchemes/headerSignature/x-signing/timestampUnit | Write one of milliseconds, seconds.
          timestampWindowSeconds: 600 | timestampWindowSeconds: '600' | #/components/securitySchemes/headerSignature/x-signing/timestampWindowSeconds | is not a positive integer
          nonceLength: 32 | nonceLength: 0 | #/components/securitySchemes/headerSignature/x-signing/nonceLength | Write an integer above 0.
          includes: headerSignature | includes: other | #/components/securitySchemes/querySignature/x-signing/includes | 'other' is not declared.
          in: header, | in: cookie, | #/components/securitySchemes/headerSignature/x-signing/parameters/0/in | Write one of header, query.
          value: accessKey | value: key | #/components/securitySchemes/headerSignature/x-signing/parameters/0/value | Write one of accessKey, nonce, signature,
          {name: access-key | {header: access-key | #/components/securitySchemes/headerSignature/x-signing/parameters/0/name | Write the name on the wire.
          description: Access key. | x-note: Access key. | #/components/securitySchemes/headerSignature/x-signing/parameters/0/description | Describe the parameter.
          Access key., x-evidence: | Access key., x-note: | #/components/securitySchemes/headerSignature/x-signing/parameters/0/x-evidence | State the evidence level
          value: accessKey | value: signature | #/components/securitySchemes/headerSignature/x-signing/parameters | 2 parameters have the value signature
          {name: sign, | {name: sig, | #/components/securitySchemes/querySignature/x-signing/parameters/0/name | has name: sig, but the scheme has name: sign
          in: query\\n | in: header\\n | #/components/securitySchemes/querySignature/x-signing/parameters/0/in | has in: query, but the scheme has in: header
          """)
  void findsViolationOfScheme(String text, String replacement, String place, String words) {
    assertViolation(folder, "shared/signing.yaml", text, replacement, place, words);
  }
}
