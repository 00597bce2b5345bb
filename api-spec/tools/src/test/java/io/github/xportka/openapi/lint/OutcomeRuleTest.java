package io.github.xportka.openapi.lint;

import static io.github.xportka.openapi.lint.LintAssert.lint;

import io.github.xportka.openapi.DocumentFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeRuleTest {
  private static final String PAGE = "pages/send-parcel.yaml";
  private static final String RESPONSE = PAGE + "#/components/schemas/SendParcelResponse";

  @TempDir Path folder;
  private DocumentFolder parcels;

  @BeforeEach
  void addOutcome() {
    parcels =
        DocumentFolder.parcels(folder)
            .replace(
                "examples/sendParcel/response.json",
                "null",
                "{\"sent\": true, \"payUrl\": \"a\", \"lost\": [7]}")
            .replace(
                PAGE,
                "x-envelope-interfaces: [Envelope]",
                """
                x-envelope-interfaces: [Envelope]
                      x-outcome:
                        in: data
                        success: sent
                        alternative: payUrl
                        failed: lost
                        failedType: Long
                        x-evidence: {level: inferred, inferred: [The names say it.]}""")
            .replace(
                PAGE,
                """
                              type: object
                              nullable: true
                              description: Registered parcel, not described by the page.
                """,
                """
                              $ref: '#/components/schemas/Sending'
                    Sending:
                      type: object
                      nullable: true
                      description: Registered parcel.
                      properties:
                        sent: {type: boolean, nullable: true, description: Whether it was sent.}
                        payUrl: {type: string, nullable: true, description: Page for the payment.}
                        lost:
                          type: array
                          nullable: true
                          description: Lost parcels.
                          items: {type: integer, format: int64, description: ID of a parcel.}
                """);
  }

  @Test
  void acceptsCompleteOutcome() {
    lint(parcels).findsNothingElse();
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          in: data | in: date | in | does not have the property 'date'
          success: sent | success: send | success | does not have the property 'send'
          success: sent | success: payUrl | success | 'payUrl' has the type string instead of boolean.
          success: sent | ok: sent | ok | Write one of in, success, alternative, failed, failedType, x-evidence.
          alternative: payUrl | alternative: url | alternative | does not have the property 'url'
          failed: lost | failed: sent | failed | 'sent' has the type boolean instead of array.
          failedType: Long | failedType: Parcel | failedType | 'Parcel' is not the Java type of the items in failed. Write Long.
          {level: inferred, inferred: [The names say it.]} | {level: inferred} | x-evidence/inferred | Write each conclusion without a page as a sentence.
          {level: inferred, inferred: [The names say it.]} | {level: sure} | x-evidence/level | 'sure' is not supported here
          x-evidence: {level: inferred, inferred: [The names say it.]} | x-note: none | x-evidence | State the evidence level
          """)
  void findsViolation(String text, String replacement, String place, String words) {
    parcels.replace(PAGE, text, replacement);

    lint(parcels).finds(RESPONSE + "/x-outcome/" + place, words);
  }

  @Test
  void findsOutcomeOfRequest() {
    parcels.replace(
        PAGE,
        "description: Parcel to send.",
        "description: Parcel to send.\n      x-outcome: {in: size}");

    lint(parcels)
        .finds(
            PAGE + "#/components/schemas/SendParcelRequest/x-outcome",
            "The schema is not the response of an operation.")
        .findsNothingElse();
  }
}
