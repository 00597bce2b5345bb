package io.github.xportka.openapi.lint;

import static io.github.xportka.openapi.lint.LintAssert.assertViolation;
import static io.github.xportka.openapi.lint.LintAssert.lint;

import io.github.xportka.openapi.DocumentFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceRuleTest {
  private static final String PAGE = "pages/send-parcel.yaml";

  @TempDir Path folder;

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          receiver:\\n | receiver:\\n          nullable: true\\n | #/components/schemas/SendParcelRequest/properties/receiver/nullable | OpenAPI 3.0 ignores 'nullable' beside a $ref.
          """)
  void findsValueBesideReference(String text, String replacement, String place, String words) {
    assertViolation(folder, PAGE, text, replacement, place, words);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x-evidence: | x-note: | #/components/schemas/Address/x-evidence | State the evidence level
          """)
  void findsSharedSchemaWithoutEvidence(
      String text, String replacement, String place, String words) {
    assertViolation(folder, "shared/address.yaml", text, replacement, place, words);
  }

  @Test
  void findsComponentThatTwoPagesUse() {
    lint(DocumentFolder.parcels(folder)
            .replace(
                "pages/parcel-list.yaml",
                "'#/components/schemas/Measure'",
                "'send-parcel.yaml#/components/schemas/Size'"))
        .finds(
            PAGE + "#/components/schemas/Size",
            "The file pages/parcel-list.yaml also uses this component.");
  }
}
