package io.github.xportka.openapi.lint;

import static io.github.xportka.openapi.lint.LintAssert.assertViolation;
import static io.github.xportka.openapi.lint.LintAssert.lint;

import io.github.xportka.openapi.DocumentFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationRuleTest {
  private static final String PAGE = "pages/send-parcel.yaml";

  @TempDir Path folder;

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          summary: Send a parcel | title: x | #/pathItem/post/summary | 'summary' is missing. Describe the operation
          summary: Send a parcel | summary: Send a parcel. | #/pathItem/post/summary | ends with a full stop
          description: Registers | x-note: Registers | #/pathItem/post/description | Describe what the operation does
          tags: [parcels] | tags: [parcels, other] | #/pathItem/post/tags | has 2 tags instead of one
          url: https | link: https | #/pathItem/post/externalDocs/url | Write the https address
          url: https | url: http | #/pathItem/post/externalDocs/url | is not an https address
          x-retry: unsafe | x-retry: maybe | #/pathItem/post/x-retry | 'maybe' is not supported here. Write one of safe, unsafe.
          required: true | x-note: true | #/pathItem/post/requestBody/required | the generated method always sends it
          sign: [] | sign: []\\n        messageSignature: [] | #/pathItem/post/security | not those of one signing scheme
          sign: [] | sign: []\\n      - {} | #/pathItem/post/security | Require all parameters of one signing scheme together
          accessKey: []\\n | \\n | #/pathItem/post/security | and those that it includes
          description: The parcel is | x-note: The parcel is | #/pathItem/post/responses/200/description | Describe the response.
          responses:\\n | responses:\\n      '500': {x-note: Error.}\\n | #/pathItem/post/responses/500/description | Describe the response.
          """)
  void findsViolationOfOperation(String text, String replacement, String place, String words) {
    assertViolation(folder, PAGE, text, replacement, place, words);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          description: Number | x-note: Number | #/pathItem/get/parameters/0/description | Describe the parameter.
          , example: 1 | , x-note: 1 | #/pathItem/get/parameters/0/example | Add an example value.
          """)
  void findsViolationOfParameter(String text, String replacement, String place, String words) {
    assertViolation(folder, "pages/parcel-list.yaml", text, replacement, place, words);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          description: Sending | x-note: Sending | #/tags/0/description | Describe this part of the API.
          """)
  void findsViolationOfDeclaration(String text, String replacement, String place, String words) {
    assertViolation(folder, "openapi.yaml", text, replacement, place, words);
  }

  @Test
  void findsUndeclaredTag() {
    lint(DocumentFolder.parcels(folder).replace(PAGE, "tags: [parcels]", "tags: [other]"))
        .finds(PAGE + "#/pathItem/post/tags/0", "The tag 'other' is not declared.")
        .findsNothingElse();
  }

  @Test
  void findsUndeclaredSecurityScheme() {
    lint(DocumentFolder.parcels(folder).replace(PAGE, " sign: []", " other: []"))
        .finds(PAGE + "#/pathItem/post/security/0/other", "'other' is not declared.")
        .finds(PAGE + "#/pathItem/post/security", "not those of one signing scheme")
        .finds("openapi.yaml#/components/securitySchemes/sign", "is not used")
        .findsNothingElse();
  }

  @Test
  void findsMissingResponse() {
    lint(DocumentFolder.parcels(folder).replace(PAGE, "'200'", "'201'"))
        .finds(PAGE + "#/pathItem/post/responses/200", "is missing. Describe the response.");
  }
}
