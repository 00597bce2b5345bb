package io.github.xportka.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a bundle says of how well each schema and each member is known. */
class SchemaEvidenceTest {
  private static final String PARCELS = "pages/parcels.yaml";
  private static final String SEED =
      "{\"level\":\"seed\",\"page\":\"https://doc-en-ka.xportcn.com/parcels\"}";
  private static final String SISTER =
      "{\"level\":\"sister\",\"page\":\"https://doc.pandapon.com/parcels\"}";

  @TempDir Path folder;
  private SpecFolder spec;

  @BeforeEach
  void startWithOneOperation() {
    spec =
        SpecFolder.empty(folder)
            .write(
                "openapi.yaml",
                """
                openapi: 3.0.3
                paths:
                  /parcels:
                    $ref: pages/parcels.yaml#/pathItem
                """)
            .write(
                PARCELS,
                """
                pathItem:
                  post:
                    operationId: findParcels
                    externalDocs: {url: https://doc-en-ka.xportcn.com/parcels}
                    x-evidence: {request: seed, response: sister, page: https://doc-en-ka.xportcn.com/parcels, pages: {response: https://doc.pandapon.com/parcels}}
                    requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Query'}}}}
                    responses: {'200': {content: {application/json: {schema: {$ref: '#/components/schemas/Found'}}}}}
                components:
                  schemas:
                    Query:
                      type: object
                      properties:
                        weight: {type: number}
                        parcel: {$ref: '#/components/schemas/Parcel'}
                    Parcel:
                      type: object
                      properties: {number: {type: string}}
                    Found:
                      allOf:
                        - $ref: '#/components/schemas/Envelope'
                        - type: object
                          properties: {count: {type: integer}}
                    Envelope:
                      type: object
                      x-evidence: {level: vendor, page: https://doc-en-ka.xportcn.com/envelope}
                      x-envelope: {code: code}
                      properties: {code: {type: integer}, hint: {type: string, x-evidence: {level: upstream}}}
                """);
  }

  private String evidence(String place) {
    return spec.bundle().at("/components/schemas/" + place + "/x-evidence").toString();
  }

  @Test
  void schemaIsKnownAsWellAsItsPartOfTheOperation() {
    assertThat(evidence("Query")).isEqualTo(SEED);
    assertThat(evidence("Found")).isEqualTo(SISTER);
  }

  @Test
  void schemaIsOnNoPageOfADocumentationThatTheOperationDoesNotName() {
    spec.replace(PARCELS, "request: seed", "request: upstream");

    assertThat(evidence("Query")).isEqualTo("{\"level\":\"upstream\"}");
  }

  @Test
  void ignoresExternalDocsAsPage() {
    spec.replace(PARCELS, ", page: https://doc-en-ka.xportcn.com/parcels", "");

    assertThat(evidence("Query")).isEqualTo("{\"level\":\"seed\"}");
  }

  @Test
  void schemaKeepsItsOwnEvidence() {
    spec.replace(PARCELS, "    Parcel:\n", "    Parcel:\n      x-evidence: {level: upstream}\n");

    assertThat(evidence("Parcel")).isEqualTo("{\"level\":\"upstream\"}");
  }

  @Test
  void schemaIsKnownAsWellAsTheSchemaThatUsesIt() {
    spec.replace(PARCELS, "    Query:\n", "    Query:\n      x-evidence: {level: upstream}\n");

    assertThat(evidence("Parcel")).isEqualTo("{\"level\":\"upstream\"}");
  }

  @Test
  void schemaIsKnownAsWellAsTheMemberThatUsesIt() {
    spec.replace(
        PARCELS, "parcel: {", "parcels: {type: array, x-evidence: {level: upstream}, items: {");
    spec.replace(PARCELS, "schemas/Parcel'}", "schemas/Parcel'}}");

    assertThat(evidence("Parcel")).isEqualTo("{\"level\":\"upstream\"}");
  }

  @Test
  void schemaOfRequestAndResponseIsKnownAsWellAsInTheWeaker() {
    spec.replace(PARCELS, "count: {type: integer}", "first: {$ref: '#/components/schemas/Parcel'}");

    assertThat(evidence("Parcel")).isEqualTo(SISTER);
    assertThat(evidence("Parcel/properties/number")).isEqualTo(SISTER);
  }

  @Test
  void schemaThatTwoPagesShowMustStateItsEvidence() {
    spec.write(
            "pages/other.yaml",
            spec.read(PARCELS)
                .replace("findParcels", "findOthers")
                .replace("com/parcels", "com/others")
                .replace("Query", "OtherQuery")
                .replace("Found", "OtherFound")
                .replace(
                    "'#/components/schemas/Parcel'", "'parcels.yaml#/components/schemas/Parcel'")
                .replace(
                    "'#/components/schemas/Envelope'",
                    "'parcels.yaml#/components/schemas/Envelope'")
                .replace("    Parcel:", "    Unused1:")
                .replace("    Envelope:", "    Unused2:"))
        .replace("openapi.yaml", "paths:", "paths:\n  /o: {$ref: pages/other.yaml#/pathItem}");

    assertThatThrownBy(spec::bundle)
        .hasMessage(
            "pages/parcels.yaml#/components/schemas/Parcel: "
                + "findOthers (seed, https://doc-en-ka.xportcn.com/others) and "
                + "findParcels (seed, https://doc-en-ka.xportcn.com/parcels) use the schema, "
                + "so its evidence is open. "
                + "Give the schema an x-evidence of its own, with level and page.");
  }

  @Test
  void schemaThatNoOperationUsesMustStateItsEvidence() {
    spec.replace("openapi.yaml", "paths:", "components: {schemas: {Lost: {type: string}}}\npaths:");

    assertThatThrownBy(spec::bundle)
        .hasMessageContaining(
            "openapi.yaml#/components/schemas/Lost: no operation uses the schema");
  }

  @Test
  void operationMustSayHowWellItsBodiesAreKnown() {
    spec.replace(PARCELS, "request: seed, ", "");

    assertThatThrownBy(spec::bundle)
        .hasMessage(
            "pages/parcels.yaml#/pathItem/post/x-evidence/request: "
                + "is missing. Say how well the request is known.");
  }

  @Test
  void whatIsInferredNamesWhoSaysWhy() {
    spec.replace(PARCELS, "request: seed", "request: inferred");

    assertThat(evidence("Query"))
        .isEqualTo("{\"level\":\"inferred\",\"statedBy\":\"findParcels\"}");
    assertThat(evidence("Query/properties/weight")).isEqualTo("{\"level\":\"inferred\"}");
  }

  @Test
  void memberIsKnownAsWellAsItsSchema() {
    assertThat(evidence("Query/properties/weight")).isEqualTo(SEED);
    assertThat(evidence("Found/allOf/1/properties/count")).isEqualTo(SISTER);
  }

  @Test
  void memberKeepsWhatItSaysItself() {
    spec.replace(
        PARCELS,
        "weight: {type: number",
        "weight: {type: number, x-evidence: {level: inferred, inferred: [The unit.]}");

    assertThat(evidence("Query/properties/weight"))
        .isEqualTo("{\"level\":\"inferred\",\"inferred\":[\"The unit.\"]}");
  }

  @Test
  void memberThatSaysTheLevelOfItsSchemaIsOnThePageOfItsSchema() {
    spec.replace(
        PARCELS, "weight: {type: number", "weight: {type: number, x-evidence: {level: seed}");

    assertThat(evidence("Query/properties/weight")).isEqualTo(SEED);
  }

  @Test
  void memberThatIsAReferenceIsKnownAsWellAsItsSchemaAndNotAsWhatItLeadsTo() {
    spec.replace(PARCELS, "    Parcel:\n", "    Parcel:\n      x-evidence: {level: upstream}\n");

    assertThat(evidence("Query/properties/parcel")).isEqualTo(SEED);
    assertThat(spec.bundle().at("/components/schemas/Query/properties/parcel/allOf"))
        .hasToString("[{\"$ref\":\"#/components/schemas/Parcel\"}]");
  }

  @Test
  void membersOfAPartAreKnownAsWellAsThePart() {
    assertThat(evidence("Envelope/properties/code")).contains("vendor");
    assertThat(spec.bundle().at("/components/schemas/Found/allOf/0/$ref").asText())
        .isEqualTo("#/components/schemas/Envelope");
  }

  @Test
  void whatAWholeSaysOfItselfHoldsForThePartsThatAreKnownBetter() {
    spec.replace(
        PARCELS,
        "    Found:\n",
        "    Found:\n      x-evidence: {level: sister, page: https://doc.pandapon.com/other}\n");

    assertThat(evidence("Found/allOf/0/properties/code"))
        .isEqualTo("{\"level\":\"sister\",\"page\":\"https://doc.pandapon.com/other\"}");
    assertThat(evidence("Found/allOf/0/properties/hint")).isEqualTo("{\"level\":\"upstream\"}");
    assertThat(spec.bundle().at("/components/schemas/Found/allOf/0/x-envelope/code").asText())
        .isEqualTo("code");
    assertThat(evidence("Envelope/properties/code")).contains("vendor");
  }

  @Test
  void partThatIsKnownBetterIsNotMadeOfPartsItself() {
    spec.replace(PARCELS, "    Found:\n", "    Found:\n      x-evidence: {level: upstream}\n")
        .replace(
            PARCELS,
            "      x-envelope: {code: code}\n",
            "      allOf: [$ref: '#/components/schemas/Parcel']\n");

    assertThatThrownBy(spec::bundle)
        .hasMessageContaining("pages/parcels.yaml#/components/schemas/Found/allOf/0: ")
        .hasMessageContaining("Refer to its parts instead.");
  }
}
