package io.github.xportka.openapi.lint;

import static io.github.xportka.openapi.lint.LintAssert.assertViolation;
import static io.github.xportka.openapi.lint.LintAssert.lint;

import io.github.xportka.openapi.DocumentFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextRulesTest {
  private static final String PAGE = "pages/send-parcel.yaml";

  @TempDir Path folder;

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ID of the order. | ID of */ the order. | #/components/schemas/SendParcelRequest/properties/orderId/description | The text contains */.
          The time is | The time */ is | #/components/schemas/SendParcelRequest/properties/pickupTime/x-evidence/inferred/0 | is a comment in generated Java
          The time is | The "time" is | #/components/schemas/SendParcelRequest/properties/pickupTime/x-evidence/inferred/0 | a double quote, a backslash or a line break
          summary: Send a parcel | summary: Send \\\\ a parcel | #/pathItem/post/summary | is a string in generated Java
          """)
  void findsTextThatBreaksGeneratedJava(
      String text, String replacement, String place, String words) {
    assertViolation(folder, PAGE, text, replacement, place, words);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          formula: '{accessKey} | formula: '"{accessKey} | #/components/securitySchemes/signature/x-signing/formula | a double quote
          """)
  void findsFormulaThatBreaksGeneratedJava(
      String text, String replacement, String place, String words) {
    assertViolation(folder, "shared/signing.yaml", text, replacement, place, words);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          , x-personal: true | , x-note: a | #/components/schemas/Address/properties/receiverName/x-personal | The name 'receiverName' suggests personal data.
          x-personal: true | x-personal: 'yes' | #/components/schemas/Address/properties/receiverName/x-personal | Write x-personal: true to mask
          """)
  void findsPersonalDataWithoutMark(String text, String replacement, String place, String words) {
    assertViolation(folder, "shared/address.yaml", text, replacement, place, words);
  }

  @Test
  void acceptsPropertyMarkedAsNotPersonal() {
    lint(DocumentFolder.parcels(folder)
            .replace("shared/address.yaml", "x-personal: true", "x-personal: false"))
        .findsNothingElse();
  }
}
