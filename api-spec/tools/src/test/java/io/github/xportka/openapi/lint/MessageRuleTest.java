package io.github.xportka.openapi.lint;

import static io.github.xportka.openapi.lint.LintAssert.assertViolation;
import static io.github.xportka.openapi.lint.LintAssert.lint;

import io.github.xportka.openapi.DocumentFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageRuleTest {
  @TempDir Path folder;

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          summary: A parcel | title: A parcel | #/webhooks/PARCEL_LOST/post/summary | Describe the event in a few words.
          description: Pushed | x-note: Pushed | #/webhooks/PARCEL_LOST/post/description | Describe when the message is pushed
          url: https | url: http | #/webhooks/PARCEL_LOST/post/externalDocs/url | is not an https address.
          request: vendor\\n | \\n | #/webhooks/PARCEL_LOST/post/x-evidence/request | State the evidence levels of the message
          page: https://doc-en-ka.xportcn.com/messages\\n | \\n | #/webhooks/PARCEL_LOST/post/x-evidence/page | and its page
          description: Received. | x-note: Received. | #/webhooks/PARCEL_LOST/post/responses/200/description | Describe what the response means.
          x-message-types: [PARCEL_LOST] | x-message-types: [PARCEL_FOUND] | openapi.yaml#/x-webhooks/PARCEL_LOST | 0 schemas list the message type PARCEL_LOST instead of one.
          - messageSignature: []\\n | - messageSignature: []\\n        - {}\\n | #/webhooks/PARCEL_LOST/post/security | does not require one declared combination
          documented: | shown: | #/webhooks/PARCEL_LOST/post/requestBody/content/application~1json/examples/documented | is missing
          """)
  void findsViolationOfMessage(String text, String replacement, String place, String words) {
    assertViolation(folder, "pages/messages.yaml", text, replacement, place, words);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "1779263269913" | "yesterday" | #/sentAt | does not match the regex pattern
          PARCEL_LOST | PARCEL_FOUND | #/messageType | The type is 'PARCEL_FOUND' in an example of PARCEL_LOST.
          \\\\"7\\\\" | 7 | #/messageBody/parcelId | integer found, string expected
          "{ | "{{ | #/messageBody | The body of the message is missing, or is not valid JSON.
          parcelId | packetId | #/messageBody/packetId | LostMessage does not describe the property 'packetId' of the example.
          """)
  void findsViolationOfMessageInText(String text, String replacement, String place, String words) {
    assertViolation(folder, "examples/messages/PARCEL_LOST.json", text, replacement, place, words);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"parcelId": "7"} | {"parcelId": 7} | #/messageBody/parcelId | integer found, string expected
          """)
  void findsViolationOfMessageInObject(
      String text, String replacement, String place, String words) {
    assertViolation(
        folder, "examples/messages/PARCEL_LOST-object.json", text, replacement, place, words);
  }

  @Test
  void findsUndeclaredSecurityScheme() {
    String file = "pages/messages.yaml";

    lint(DocumentFolder.parcels(folder).replace(file, "messageSignature: []", "other: []"))
        .finds(file + "#/webhooks/PARCEL_LOST/post/security", "security scheme of the signature")
        .finds("openapi.yaml#/components/securitySchemes/messageSignature", "is not used")
        .findsNothingElse();
  }

  @Test
  void findsMessageTypeOfTwoSchemas() {
    DocumentFolder parcels =
        DocumentFolder.parcels(folder)
            .replace(
                "pages/messages.yaml",
                "x-message: {type",
                "x-message-types: [PARCEL_LOST]\n      x-message: {type");

    lint(parcels).finds("openapi.yaml#/x-webhooks/PARCEL_LOST", "2 schemas list the message type");
  }
}
