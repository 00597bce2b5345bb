package io.github.xportka.openapi;

import static io.github.xportka.openapi.SpecFolder.ENVELOPE;
import static io.github.xportka.openapi.SpecFolder.OPERATION;
import static io.github.xportka.openapi.SpecFolder.PAGE;
import static io.github.xportka.openapi.SpecFolder.SCHEMAS;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BodySchemaRuleTest {
  @TempDir Path folder;
  private SpecFolder spec;

  @BeforeEach
  void copyTheSpec() {
    spec = SpecFolder.copyOfTheSpec(folder);
  }

  @Test
  void requestIsANamedSchema() {
    spec.replace(PAGE, "$ref: '#/components/schemas/UpdateLogisticInfoRequest'", "type: object")
        .lint()
        .finds(
            PAGE,
            OPERATION + "/requestBody/content/application~1json/schema",
            "is a schema without a name.");
  }

  @Test
  void requestHasASchema() {
    spec.replace(
            PAGE,
            "schema:\n            $ref: '#/components/schemas/UpdateLogisticInfoRequest'",
            "x-schema: {}")
        .lint()
        .finds(
            PAGE,
            OPERATION + "/requestBody/content/application~1json/schema",
            "is missing. Name it under components/schemas");
  }

  @Test
  void answerIsANamedSchema() {
    spec.replace(PAGE, "$ref: '#/components/schemas/UpdateLogisticInfoResponse'", "type: object")
        .lint()
        .finds(
            PAGE,
            OPERATION + "/responses/200/content/application~1json/schema",
            "is a schema without a name.");
  }

  @Test
  void answerIsInAnEnvelope() {
    spec.replace(ENVELOPE, "      x-envelope:", "      envelope:")
        .lint()
        .finds(
            PAGE,
            SCHEMAS + "/UpdateLogisticInfoResponse/allOf",
            "in exactly one envelope, but here are 0.");
  }

  @Test
  void answerIsInOneEnvelopeOnly() {
    spec.replace(
            PAGE,
            "      allOf:\n",
            """
                  allOf:
                    - $ref: ../shared/logistics-envelope.yaml#/components/schemas/LogisticsEnvelope
            """)
        .lint()
        .finds(
            PAGE,
            SCHEMAS + "/UpdateLogisticInfoResponse/allOf",
            "in exactly one envelope, but here are 2.")
        .findsNothingElse();
  }

  @Test
  void answerListsItsEnvelopeAsImplemented() {
    spec.replace(PAGE, "x-implements: [LogisticsEnvelope]", "x-implements: [Envelope]")
        .lint()
        .finds(
            PAGE,
            SCHEMAS + "/UpdateLogisticInfoResponse/x-implements",
            "Write x-implements: [LogisticsEnvelope].")
        .findsNothingElse();
  }

  @Test
  void envelopeNamesMembersThatItHas() {
    spec.replace(ENVELOPE, "message: errorMsg", "message: errorText")
        .lint()
        .finds(
            ENVELOPE,
            SCHEMAS + "/LogisticsEnvelope/x-envelope/message",
            "the envelope has no member 'errorText'.")
        .findsNothingElse();
  }

  @Test
  void envelopeNamesTheMemberWithTheCode() {
    spec.replace(ENVELOPE, "        code: errorCode\n", "")
        .lint()
        .finds(
            ENVELOPE, SCHEMAS + "/LogisticsEnvelope/x-envelope/code", "is missing. Name the member")
        .findsNothingElse();
  }

  @Test
  void envelopeNamesTheMemberWithTheMessage() {
    spec.replace(ENVELOPE, "        message: errorMsg\n", "")
        .lint()
        .finds(
            ENVELOPE,
            SCHEMAS + "/LogisticsEnvelope/x-envelope/message",
            "is missing. Name the member")
        .findsNothingElse();
  }

  @Test
  void envelopeHasOnlyPartsThatReadersKnow() {
    spec.replace(ENVELOPE, "success: success", "ok: success")
        .lint()
        .finds(
            ENVELOPE,
            SCHEMAS + "/LogisticsEnvelope/x-envelope/ok",
            "Use those of code, message, success, requestId.")
        .findsNothingElse();
  }

  @Test
  void answerDemandsNoMember() {
    spec.replace(
            PAGE,
            "        - type: object\n",
            "        - type: object\n          required: [data]\n")
        .lint()
        .finds(
            PAGE,
            SCHEMAS + "/UpdateLogisticInfoResponse/allOf/1/required",
            "demands a member of an answer.")
        .findsNothingElse();
  }
}
