package io.github.xportka.openapi.lint;

import static io.github.xportka.openapi.lint.LintAssert.assertViolation;
import static io.github.xportka.openapi.lint.LintAssert.lint;

import io.github.xportka.openapi.DocumentFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExampleRulesTest {
  private static final String PAGE = "pages/send-parcel.yaml";

  @TempDir Path folder;

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          documented:\\n              summary | shown:\\n              summary | #/pathItem/post/requestBody/content/application~1json/examples/documented | is missing. Add the example as a file
          documented:\\n                summary | shown:\\n                summary | #/pathItem/post/responses/200/content/application~1json/examples/documented | is missing
          refused: | denied: | #/pathItem/post/responses/200/content/application~1json/examples/refused | is missing
          examples: | example: {}\\n          examples: | #/pathItem/post/requestBody/content/application~1json/example | does not have a name
          summary: Example of the page | x-note: a | #/pathItem/post/requestBody/content/application~1json/examples/documented/summary | Write the origin of the example.
          request.json | missing.json | #/pathItem/post/requestBody/content/application~1json/examples/documented/externalValue | The file examples/sendParcel/missing.json does not exist.
          """)
  void findsViolationOfExampleFile(String text, String replacement, String place, String words) {
    assertViolation(folder, PAGE, text, replacement, place, words);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "Test company" | true | #/receiver/companyName | is not valid for the schema pages/send-parcel.yaml#/components/schemas/SendParcelRequest: boolean found, string expected.
          500 | 2147483648 | #/size/weight | must have a maximum value of 2147483647
          500 | 0.5 | #/size/weight | number found, integer expected
          "1754342534" | "now" | #/pickupTime | does not match the regex pattern
          ["fragile"] | ["fragile", 1] | #/labels/1 | integer found, string expected
          """)
  void findsViolationOfBody(String text, String replacement, String place, String words) {
    assertViolation(folder, "examples/sendParcel/request.json", text, replacement, place, words);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "length": 20 | "length": "20" | #/data/0/sizes/box/length | string found, integer expected
          "length": 20 | "length": 20, "width": 20 | #/data/0/sizes/box/width | Measure does not describe the property 'width'
          "SENT" | 1 | #/data/0/status | integer found, string expected
          """)
  void findsViolationOfNestedExample(String text, String replacement, String place, String words) {
    assertViolation(folder, "examples/listParcels/response.json", text, replacement, place, words);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          example: '21' | example: 21 | #/components/schemas/SendParcelRequest/properties/orderId/example | integer found, string expected
          description: Labels of the parcel. | description: Labels of the parcel.\\n          example: [1]\\n          x-example-origin: invented | #/components/schemas/SendParcelRequest/properties/labels/example/0 | integer found, string expected
          """)
  void findsViolationOfSchemaExample(String text, String replacement, String place, String words) {
    assertViolation(folder, PAGE, text, replacement, place, words);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          properties:\\n | properties:\\n        city: {type: string, description: City., example: Test}\\n | #/components/schemas/Address/properties/city | not in its example examples/sendParcel/request.json. Add the property
          """)
  void findsPropertyThatVendorExampleDoesNotShow(
      String text, String replacement, String place, String words) {
    assertViolation(folder, "shared/address.yaml", text, replacement, place, words);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          example: insured\\n | \\n | #/components/schemas/ParcelOption/example | Add an example value
          """)
  void findsMissingExample(String text, String replacement, String place, String words) {
    assertViolation(folder, "shared/enums.yaml", text, replacement, place, words);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          example: '21' | example: '22' | #/properties/orderId/example | The examples of the pages do not contain this value.
          example: '21' | example: '21'\\n          x-example-origin: invented | #/properties/orderId/x-example-origin | The example of a page shows this value here.
          example: '21' | example: '22'\\n          x-example-origin: ours | #/properties/orderId/x-example-origin | Write one of documented, invented.
          description: One label. | description: One label.\\n            x-example-origin: invented | #/properties/labels/items/x-example-origin | The schema does not have an example.
          """)
  void findsViolationOfOrigin(String text, String replacement, String place, String words) {
    String schema = "#/components/schemas/SendParcelRequest";
    assertViolation(folder, PAGE, text, replacement, place.replace("#", schema), words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          pages/send-parcel.yaml | example: '21' | example: '22'\\n          x-example-origin: invented
          pages/send-parcel.yaml | example: '21' | example: '7'
          shared/address.yaml    | x-personal: true | x-personal: true, example: Test, x-example-origin: invented
          """)
  void acceptsValueWithOrigin(String file, String text, String replacement) {
    lint(DocumentFolder.parcels(folder).replace(file, text, replacement.translateEscapes()))
        .findsNothingElse();
  }

  @Test
  void findsVendorValueOfInventedExample() {
    lint(DocumentFolder.parcels(folder)
            .replace(
                PAGE,
                "              summary: Example of the page",
                "              summary: Invented\n              x-evidence: {level: inferred}"))
        .finds(
            PAGE + "#/components/schemas/SendParcelRequest/properties/orderId/example",
            "The examples of the pages do not contain this value.")
        .findsNothingElse();
  }

  @Test
  void findsInlineExampleOfBody() {
    lint(DocumentFolder.parcels(folder)
            .replace(PAGE, "externalValue: ../examples/sendParcel/refused.json", "value: {}"))
        .finds(
            PAGE
                + "#/pathItem/post/responses/200/content/application~1json/examples/refused/externalValue",
            "Move the example to a file in examples/sendParcel/.")
        .finds("examples/sendParcel/refused.json#", "The file is not used.")
        .findsNothingElse();
  }

  @Test
  void findsExampleInWrongFolder() {
    lint(DocumentFolder.parcels(folder)
            .write("examples/other/refused.json", "{}")
            .delete("examples/sendParcel/refused.json")
            .replace(PAGE, "sendParcel/refused.json", "other/refused.json"))
        .finds(
            PAGE
                + "#/pathItem/post/responses/200/content/application~1json/examples/refused/externalValue",
            "The example examples/other/refused.json is in the wrong folder.")
        .findsNothingElse();
  }

  @Test
  void findsRenamedPropertyOnBothSides() {
    lint(DocumentFolder.parcels(folder).replace(PAGE, "labels:", "stickers:"))
        .finds(
            PAGE + "#/components/schemas/SendParcelRequest/properties/stickers",
            "state its x-evidence")
        .finds(
            PAGE + "#/components/schemas/SendParcelRequest/properties/stickers/items/example",
            "Add an example")
        .finds(
            "examples/sendParcel/request.json#/labels", "does not describe the property 'labels'")
        .findsNothingElse();
  }

  @Test
  void findsRenamedPropertyOfEnvelope() {
    lint(DocumentFolder.parcels(folder)
            .replace("shared/envelope.yaml", "        msg:", "        text:")
            .replace("shared/envelope.yaml", "message: msg", "message: text"))
        .finds("examples/sendParcel/response.json#/msg", "SendParcelResponse does not describe");
  }

  @Test
  void findsReferenceThatVendorExampleDoesNotShow() {
    lint(DocumentFolder.parcels(folder)
            .replace(
                PAGE,
                "        size:\n",
                "        status: {$ref: ../shared/enums.yaml#/components/schemas/ParcelStatus}\n        size:\n"))
        .finds(PAGE + "#/components/schemas/SendParcelRequest/properties/status", "on the page")
        .findsNothingElse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          pages/send-parcel.yaml | SendParcelRequest | x-evidence: {level: inferred, inferred: [It is invented.]}
          pages/parcel-list.yaml | Parcel            | x-note: The operation is not on a page of the vendor
          pages/parcel-list.yaml | Measure           | x-note: The schema is not on a page of the vendor
          """)
  void acceptsPropertyWithoutVendorEvidence(String file, String schema, String evidence) {
    DocumentFolder parcels = DocumentFolder.parcels(folder);
    String text = parcels.read(file);
    int properties = text.indexOf("properties:\n", text.indexOf("\n    " + schema + ":"));
    String property =
        "\n        city: {type: string, description: City., example: ok, " + evidence + "}";
    parcels.write(file, new StringBuilder(text).insert(properties + 11, property).toString());

    lint(parcels).findsNothingElse();
  }

  @Test
  void findsNullAsOnlyExampleOfText() {
    DocumentFolder parcels =
        DocumentFolder.parcels(folder).replace(PAGE, "          example: '21'\n", "");
    lint(parcels).findsNothingElse();

    lint(parcels.replace("examples/sendParcel/request.json", "[\"fragile\"]", "null"))
        .finds(
            PAGE + "#/components/schemas/SendParcelRequest/properties/labels/items/example",
            "do not show a value")
        .findsNothingElse();
  }

  @Test
  void acceptsUnknownContentOfObject() {
    lint(DocumentFolder.parcels(folder)
            .replace("examples/sendParcel/response.json", "null", "{\"a\": [1]}"))
        .findsNothingElse();
  }

  @Test
  void acceptsUnknownValueOfOpenEnum() {
    lint(DocumentFolder.parcels(folder)
            .replace("examples/listParcels/response.json", "SENT", "FOUND"))
        .findsNothingElse();
  }
}
