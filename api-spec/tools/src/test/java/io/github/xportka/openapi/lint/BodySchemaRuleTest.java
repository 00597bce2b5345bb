package io.github.xportka.openapi.lint;

import static io.github.xportka.openapi.lint.LintAssert.assertViolation;
import static io.github.xportka.openapi.lint.LintAssert.lint;

import io.github.xportka.openapi.DocumentFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodySchemaRuleTest {
  private static final String PAGE = "pages/send-parcel.yaml";

  @TempDir Path folder;

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x-envelope-interfaces: [Envelope] | x-envelope-interfaces: [Other] | #/components/schemas/SendParcelResponse/x-envelope-interfaces | Write x-envelope-interfaces: [Envelope].
          allOf: | allOf:\\n        - $ref: ../shared/envelope.yaml#/components/schemas/Envelope | #/components/schemas/SendParcelResponse/allOf | is in 2 envelopes instead of one
          - type: object | - type: object\\n          required: [data] | #/components/schemas/SendParcelResponse/allOf/1/required | The schema of a response requires a property.
          """)
  void findsViolationOfResponse(String text, String replacement, String place, String words) {
    assertViolation(folder, PAGE, text, replacement, place, words);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          message: msg | message: text | #/components/schemas/Envelope/x-envelope/message | does not have the property 'text'
          code: code\\n | \\n | #/components/schemas/Envelope/x-envelope/code | Write the property with the code.
          message: msg\\n | \\n | #/components/schemas/Envelope/x-envelope/message | Write the property with the message.
          message: msg | message: msg\\n        ok: code | #/components/schemas/Envelope/x-envelope/ok | Write one of code, message, success, requestId.
          """)
  void findsViolationOfEnvelope(String text, String replacement, String place, String words) {
    assertViolation(folder, "shared/envelope.yaml", text, replacement, place, words);
  }

  @ParameterizedTest
  @CsvSource({"Request, requestBody", "Response, responses/200"})
  void findsBodyWithoutNamedSchema(String schema, String body) {
    String place = PAGE + "#/pathItem/post/" + body + "/content/application~1json/schema";
    String reference = "$ref: '#/components/schemas/SendParcel" + schema + "'";

    lint(DocumentFolder.parcels(folder).replace(PAGE, reference, "type: object"))
        .finds(place, "The schema does not have a name.");

    DocumentFolder parcels = DocumentFolder.parcels(folder);
    String text = parcels.read(PAGE);
    int key = text.lastIndexOf("schema:", text.indexOf(reference));
    lint(parcels.write(PAGE, new StringBuilder(text).insert(key, "x-").toString()))
        .finds(place, "The value 'schema' is missing.");
  }

  @Test
  void findsResponseWithoutEnvelope() {
    lint(DocumentFolder.parcels(folder).replace("shared/envelope.yaml", "x-envelope:", "x-other:"))
        .finds(PAGE + "#/components/schemas/SendParcelResponse/allOf", "is in 0 envelopes")
        .finds(
            "pages/parcel-list.yaml#/components/schemas/ParcelListResponse/allOf",
            "is in 0 envelopes")
        .findsNothingElse();
  }
}
