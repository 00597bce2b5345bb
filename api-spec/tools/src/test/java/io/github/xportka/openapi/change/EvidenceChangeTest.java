package io.github.xportka.openapi.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.openapi.bundle.Bundler;
import io.github.xportka.openapi.model.OpenApiDocument;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Changes of evidence in a source document. The bundler copies an envelope into a response with
 * weaker evidence, and refers to it from a response with equal evidence. The response is the same
 * for programs.
 */
class EvidenceChangeTest {
  private static final String INFERRED = "x-evidence: {level: inferred}, ";
  private static final String FOUND =
      "x-evidence: {level: sister, page: 'https://doc.pandapon.com/list'}, ";
  private static final String IN_ENVELOPE =
      "x-envelope-interfaces: [Envelope], allOf: [{$ref: '#/components/schemas/Envelope'},";
  private static final String STORED = IN_ENVELOPE;

  @Test
  void reportsOnlyEvidenceIfPageIsFound() {
    assertThat(changes(INFERRED + IN_ENVELOPE, STORED, FOUND + IN_ENVELOPE, STORED))
        .isNotEmpty()
        .extracting(Change::impact)
        .containsOnly(ChangeImpact.EVIDENCE);
  }

  @Test
  void reportsOnlyEvidenceIfPageIsLost() {
    assertThat(changes(FOUND + IN_ENVELOPE, STORED, FOUND + IN_ENVELOPE, INFERRED + STORED))
        .isNotEmpty()
        .allMatch(
            change ->
                change.impact() == ChangeImpact.EVIDENCE
                    || change.text().contains("has weaker evidence"));
  }

  @Test
  void reportsEnvelopeWithOtherProperties() {
    String inOther = IN_ENVELOPE.replace("schemas/Envelope", "schemas/TracedEnvelope");

    assertThat(breakingTexts(INFERRED + IN_ENVELOPE, FOUND + inOther))
        .containsExactly("`x-envelope` now has id `trace`");
  }

  @Test
  void reportsEnvelopeWithOtherName() {
    String inOther = IN_ENVELOPE.replace("Envelope", "SameEnvelope");

    assertThat(breakingTexts(INFERRED + IN_ENVELOPE, FOUND + inOther))
        .containsExactly("x-envelope-interfaces no longer contains `Envelope`");
  }

  @Test
  void reportsRemovedEnvelope() {
    assertThat(
            breakingTexts(
                INFERRED + IN_ENVELOPE, FOUND + "x-envelope-interfaces: [Envelope], allOf: ["))
        .contains("no longer has x-envelope `{\"code\":\"code\"}`", "`code` was removed");
  }

  private static List<String> breakingTexts(String listBefore, String listAfter) {
    return changes(listBefore, STORED, listAfter, STORED).stream()
        .filter(change -> change.impact() == ChangeImpact.BREAKING)
        .map(Change::text)
        .toList();
  }

  private static List<Change> changes(
      String listBefore, String storedBefore, String listAfter, String storedAfter) {
    return ContractFixture.compare(
        bundle(listBefore, storedBefore), bundle(listAfter, storedAfter));
  }

  /** Bundles a document with two responses, given without their own properties. */
  private static JsonNode bundle(String list, String stored) {
    String source =
        """
        openapi: 3.0.3
        paths:
          /list:
            post:
              operationId: list
              x-evidence: {path: inferred, request: inferred, response: inferred}
              responses: {"200": {content: {application/json: {schema: {$ref: "#/components/schemas/List"}}}}}
          /store:
            post:
              operationId: store
              x-evidence: {path: sister, request: sister, response: sister, page: "https://doc.pandapon.com/store"}
              responses: {"200": {content: {application/json: {schema: {$ref: "#/components/schemas/Stored"}}}}}
        components:
          schemas:
            List: {%s {properties: {data: {type: string}}}]}
            Stored: {%s {properties: {id: {type: string}}}]}
            Envelope:
              type: object
              x-evidence: {level: sister, page: "https://doc.pandapon.com/store"}
              x-envelope: {code: code}
              properties: {code: {type: integer}}
            SameEnvelope:
              type: object
              x-evidence: {level: sister, page: "https://doc.pandapon.com/store"}
              x-envelope: {code: code}
              properties: {code: {type: integer}}
            TracedEnvelope:
              type: object
              x-evidence: {level: sister, page: "https://doc.pandapon.com/store"}
              x-envelope: {code: code, id: trace}
              properties: {code: {type: integer}}
        """
            .formatted(list, stored);
    return Bundler.bundle(OpenApiDocument.of(ContractFixture.yaml(source)));
  }
}
