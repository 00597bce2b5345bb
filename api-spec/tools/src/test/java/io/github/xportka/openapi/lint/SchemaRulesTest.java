package io.github.xportka.openapi.lint;

import static io.github.xportka.openapi.lint.LintAssert.assertViolation;
import static io.github.xportka.openapi.lint.LintAssert.lint;

import io.github.xportka.openapi.DocumentFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaRulesTest {
  private static final String PAGE = "pages/send-parcel.yaml";

  @TempDir Path folder;

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          type: string\\n          description: ID | type: string\\n          nulable: true\\n          description: ID | #/components/schemas/SendParcelRequest/properties/orderId/nulable | does not have the schema keyword 'nulable'
          nullable: true | nullable: 'yes' | #/components/schemas/SendParcelRequest/properties/labels/nullable | is not a boolean
          type: object\\n      description: Size | description: Size | #/components/schemas/Size/type | has properties, but not the type object
          type: array\\n          nullable | nullable | #/components/schemas/SendParcelRequest/properties/labels/type | has items, but not the type array
          """)
  void findsViolationOfKeyword(String text, String replacement, String place, String words) {
    assertViolation(folder, PAGE, text, replacement, place, words);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          description: Size | x-note: Size | #/components/schemas/Size/description | is missing. Describe Size.
          description: ID | x-note: ID | #/components/schemas/SendParcelRequest/properties/orderId/description | Describe orderId.
          description: One label. | x-note: One label. | #/components/schemas/SendParcelRequest/properties/labels/items/description | Describe the array elements.
          description: Registered | x-note: Registered | #/components/schemas/SendParcelResponse/allOf/1/properties/data/description | Describe data.
          ID of the order. | ID of the order | #/components/schemas/SendParcelRequest/properties/orderId/description | does not end with a full stop
          """)
  void findsViolationOfDescription(String text, String replacement, String place, String words) {
    assertViolation(folder, PAGE, text, replacement, place, words);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          type: object\\n              nullable: true | type: object\\n              properties: {a: {type: boolean, description: A., example: true, x-example-origin: invented, x-evidence: {level: seed}}}\\n              nullable: true | #/components/schemas/SendParcelResponse/allOf/1/properties/data | The object does not have a name.
          description: One label. | description: One label.\\n            anyOf: [{type: string, description: A., example: Test}] | #/components/schemas/SendParcelRequest/properties/labels/items | The object does not have a name.
          description: One label. | description: One label.\\n            x-extensible-enum: [fragile] | #/components/schemas/SendParcelRequest/properties/labels/items/x-extensible-enum | The enum does not have a name.
          """)
  void findsSchemaWithoutName(String text, String replacement, String place, String words) {
    assertViolation(folder, PAGE, text, replacement, place, words);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          format: epoch-seconds | format: epoch-milliseconds | #/components/schemas/SendParcelRequest/properties/pickupTime/pattern | has another pattern at pages/messages.yaml
          pattern: '^[0-9]{10}$'\\n | \\n | #/components/schemas/SendParcelRequest/properties/pickupTime/pattern | Write the pattern of the format.
          format: int32\\n | \\n | #/components/schemas/Size/properties/weight/format | is missing. Write one of int32, int64.
          """)
  void findsViolationOfFormat(String text, String replacement, String place, String words) {
    assertViolation(folder, PAGE, text, replacement, place, words);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x-extensible-enum: [SENT | enum: [SENT | #/components/schemas/ParcelStatus/enum | The enum is closed
          x-enum-varnames: [SENT, LOST] | x-enum-varnames: [SENT, SENT] | #/components/schemas/ParcelStatus/x-enum-varnames/1 | Delete one of them.
          x-enum-varnames: [SENT, LOST] | x-enum-varnames: [SENT] | #/components/schemas/ParcelStatus/x-enum-varnames | has 1 entries, but the enum has 2 values
          - Lost. | - Lost.\\n        - Found. | #/components/schemas/ParcelStatus/x-enum-descriptions | has 3 entries, but the enum has 2 values
          """)
  void findsViolationOfEnum(String text, String replacement, String place, String words) {
    assertViolation(folder, "shared/enums.yaml", text, replacement, place, words);
  }

  @Test
  void findsUnknownRequiredProperty() {
    lint(DocumentFolder.parcels(folder).replace(PAGE, "[orderId]", "[orderId, orderNo]"))
        .finds(
            PAGE + "#/components/schemas/SendParcelRequest/required/1",
            "does not have the required property 'orderNo'");
  }

  @Test
  void findsUnknownFormat() {
    lint(DocumentFolder.parcels(folder).replace(PAGE, "epoch-seconds", "date-time"))
        .finds(
            PAGE + "#/components/schemas/SendParcelRequest/properties/pickupTime/format",
            "'date-time' is not supported here. Write one of epoch-seconds,");
  }

  @Test
  void findsClosedEnumOfProperty() {
    lint(DocumentFolder.parcels(folder)
            .replace(PAGE, "One label.", "One label.\n            enum: [fragile]"))
        .finds(
            PAGE + "#/components/schemas/SendParcelRequest/properties/labels/items/enum",
            "Write x-extensible-enum in a named schema instead of enum.")
        .findsNothingElse();
  }

  @Test
  void acceptsStringOrIntegerWithoutName() {
    String alternatives = "oneOf: [{type: string}, {type: integer, format: int64}]";

    lint(DocumentFolder.parcels(folder)
            .replace(
                PAGE,
                "type: string\n          description: ID",
                alternatives + "\n          description: ID"))
        .findsNothingElse();
  }

  @Test
  void findsUnknownKeywordOfAlternative() {
    String alternatives = "oneOf: [{type: string, nulable: true}, {type: integer}]";

    lint(DocumentFolder.parcels(folder)
            .replace(
                PAGE,
                "type: string\n          description: ID",
                alternatives + "\n          description: ID"))
        .finds(
            PAGE + "#/components/schemas/SendParcelRequest/properties/orderId/oneOf/0/nulable",
            "does not have the schema keyword 'nulable'")
        .findsNothingElse();
  }

  @Test
  void findsOtherAlternativesWithoutName() {
    String alternatives = "oneOf: [{$ref: '#/components/schemas/Size'}]";

    lint(DocumentFolder.parcels(folder)
            .replace(
                PAGE,
                "type: string\n          description: ID",
                alternatives + "\n          description: ID"))
        .finds(
            PAGE + "#/components/schemas/SendParcelRequest/properties/orderId",
            "The object does not have a name.");
  }

  @Test
  void findsEnumValueInListTwice() {
    lint(DocumentFolder.parcels(folder).replace("shared/enums.yaml", "LOST]", "LOST, SENT]"))
        .finds(
            "shared/enums.yaml#/components/schemas/ParcelStatus/x-extensible-enum/2",
            "The value 'SENT' is in the list twice.");
  }

  @Test
  void findsUnknownType() {
    lint(DocumentFolder.parcels(folder).replace(PAGE, "type: array", "type: list"))
        .finds(
            PAGE + "#/components/schemas/SendParcelRequest/properties/labels/type",
            "'list' is not supported here. Write one of array, boolean,");
  }

  @Test
  void findsUnknownRequiredPropertyOfPart() {
    lint(DocumentFolder.parcels(folder)
            .replace(PAGE, "- type: object", "- type: object\n          required: [dat]"))
        .finds(
            PAGE + "#/components/schemas/SendParcelResponse/allOf/1/required/0",
            "does not have the required property 'dat'");
  }

  @Test
  void acceptsExtensionAsKeyword() {
    lint(DocumentFolder.parcels(folder).replace(PAGE, "nullable: true", "x-own: 1"))
        .findsNothingElse();
  }
}
