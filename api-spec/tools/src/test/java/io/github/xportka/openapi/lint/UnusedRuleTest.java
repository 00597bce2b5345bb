package io.github.xportka.openapi.lint;

import static io.github.xportka.openapi.lint.LintAssert.assertViolation;
import static io.github.xportka.openapi.lint.LintAssert.lint;

import io.github.xportka.openapi.DocumentFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnusedRuleTest {
  private static final String PAGE = "pages/send-parcel.yaml";

  @TempDir Path folder;

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Size:\\n      type | Lost: {type: object, description: Lost.}\\n    Size:\\n      type | #/components/schemas/Lost | The schema is not used.
          Size:\\n      type | Lost: {type: array, description: Lost., items: {$ref: '#/components/schemas/Lost'}}\\n    Size:\\n      type | #/components/schemas/Lost | The schema is not used.
          """)
  void findsUnusedSchema(String text, String replacement, String place, String words) {
    assertViolation(folder, PAGE, text, replacement, place, words);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          LostMessage: | Address: {$ref: shared/address.yaml#/components/schemas/Address}\\n    LostMessage: | #/components/schemas/Address | x-comma-joined and x-json-text do not name it
          tags:\\n | tags:\\n  - {name: lost, description: Lost.}\\n | #/tags/0 | The tag is not used.
          securitySchemes:\\n | securitySchemes:\\n    lost: {$ref: shared/signing.yaml#/components/securitySchemes/messageSignature}\\n | #/components/securitySchemes/lost | The security scheme is not used.
          """)
  void findsUnusedDeclaration(String text, String replacement, String place, String words) {
    assertViolation(folder, "openapi.yaml", text, replacement, place, words);
  }

  @ParameterizedTest
  @CsvSource({
    "pages/lost.yaml, The file is not used.",
    "shared/lost.yaml, The file is not used.",
    "examples/sendParcel/lost.json, The file is not used.",
    "pages/send-parcel.yml, The file does not belong to a spec."
  })
  void findsUnusedFile(String file, String words) {
    lint(DocumentFolder.parcels(folder).write(file, "{}"))
        .finds(file + "#", words)
        .findsNothingElse();
  }
}
