package io.github.xportka.openapi.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.xportka.openapi.DocumentFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Evidence that a bundle states for each schema and each property. */
class BundledEvidenceTest {
  private static final String PARCELS = "pages/parcels.yaml";
  private static final String SEED =
      "{\"level\":\"seed\",\"page\":\"https://doc-en-ka.xportcn.com/parcels\"}";
  private static final String SISTER =
      "{\"level\":\"sister\",\"page\":\"https://doc.pandapon.com/parcels\"}";

  @TempDir Path folder;
  private DocumentFolder files;

  @BeforeEach
  void startWithOneOperation() {
    files =
        DocumentFolder.empty(folder)
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
    return files.bundle().at("/components/schemas/" + place + "/x-evidence").toString();
  }

  @ParameterizedTest
  @CsvSource({
    "Query, seed",
    "Query/properties/weight, seed",
    "Found, sister",
    "Found/allOf/1/properties/count, sister"
  })
  void inheritsEvidenceOfPartOfOperation(String place, String level) {
    assertThat(evidence(place)).isEqualTo(level.equals("seed") ? SEED : SISTER);
  }

  @ParameterizedTest(name = "{0} -> {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # Only pages of the documentation of a level are inherited, and externalDocs is not evidence.
          request: seed | request: upstream | Query | {"level":"upstream"}
          , page: https://doc-en-ka.xportcn.com/parcels | '' | Query | {"level":"seed"}
          # A schema has its own evidence, or that of the schema or property that uses it.
          Parcel:\\n | Parcel:\\n      x-evidence: {level: upstream}\\n | Parcel | {"level":"upstream"}
          Query:\\n | Query:\\n      x-evidence: {level: upstream}\\n | Parcel | {"level":"upstream"}
          parcel: {$ref: '#/components/schemas/Parcel'} | parcels: {type: array, x-evidence: {level: upstream}, items: {$ref: '#/components/schemas/Parcel'}} | Parcel | {"level":"upstream"}
          # The weaker evidence of two uses counts.
          count: {type: integer} | first: {$ref: '#/components/schemas/Parcel'} | Parcel | {"level":"sister","page":"https://doc.pandapon.com/parcels"}
          count: {type: integer} | first: {$ref: '#/components/schemas/Parcel'} | Parcel/properties/number | {"level":"sister","page":"https://doc.pandapon.com/parcels"}
          # Inferred evidence names its source.
          request: seed | request: inferred | Query | {"level":"inferred","statedBy":"findParcels"}
          request: seed | request: inferred | Query/properties/weight | {"level":"inferred"}
          # A property has its own evidence, and the page of its schema if the level is the same.
          weight: {type: number | weight: {type: number, x-evidence: {level: inferred, inferred: [The unit.]} | Query/properties/weight | {"level":"inferred","inferred":["The unit."]}
          weight: {type: number | weight: {type: number, x-evidence: {level: seed} | Query/properties/weight | {"level":"seed","page":"https://doc-en-ka.xportcn.com/parcels"}
          """)
  void resolvesEvidence(String text, String replacement, String place, String evidence) {
    files.replace(PARCELS, text.translateEscapes(), replacement.translateEscapes());

    assertThat(evidence(place)).isEqualTo(evidence);
  }

  @Test
  void rejectsSchemaOfTwoPagesWithoutEvidence() {
    files
        .write(
            "pages/other.yaml",
            files
                .read(PARCELS)
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

    assertThatThrownBy(files::bundle)
        .hasMessage(
            "pages/parcels.yaml:15#/components/schemas/Parcel: The evidence of the schema is open,"
                + " because it is used by findOthers (seed, https://doc-en-ka.xportcn.com/others)"
                + " and findParcels (seed, https://doc-en-ka.xportcn.com/parcels)."
                + " Give the schema an x-evidence of its own, with level and page.");
  }

  @Test
  void rejectsUnusedSchemaWithoutEvidence() {
    files.replace(
        "openapi.yaml", "paths:", "components: {schemas: {Lost: {type: string}}}\npaths:");

    assertThatThrownBy(files::bundle)
        .hasMessageContaining(
            "openapi.yaml:2#/components/schemas/Lost: The evidence of the schema is open");
  }

  @Test
  void rejectsOperationWithoutEvidenceOfRequest() {
    files.replace(PARCELS, "request: seed, ", "");

    assertThatThrownBy(files::bundle)
        .hasMessage(
            "pages/parcels.yaml:5#/pathItem/post/x-evidence/request: The evidence level is missing."
                + " Write one of observed, seed, vendor, sister, upstream, inferred.");
  }

  @Test
  void writesEvidenceOfOwnerBesideReference() {
    files.replace(PARCELS, "    Parcel:\n", "    Parcel:\n      x-evidence: {level: upstream}\n");

    assertThat(evidence("Query/properties/parcel")).isEqualTo(SEED);
    assertThat(files.bundle().at("/components/schemas/Query/properties/parcel/allOf"))
        .hasToString("[{\"$ref\":\"#/components/schemas/Parcel\"}]");
  }

  @Test
  void keepsReferenceToPartWithSameEvidence() {
    assertThat(evidence("Envelope/properties/code")).contains("vendor");
    assertThat(files.bundle().at("/components/schemas/Found/allOf/0/$ref").asText())
        .isEqualTo("#/components/schemas/Envelope");
  }

  @Test
  void limitsEvidenceOfPartToThatOfWhole() {
    files.replace(
        PARCELS,
        "    Found:\n",
        "    Found:\n      x-evidence: {level: sister, page: https://doc.pandapon.com/other}\n");

    assertThat(evidence("Found/allOf/0/properties/code"))
        .isEqualTo("{\"level\":\"sister\",\"page\":\"https://doc.pandapon.com/other\"}");
    assertThat(evidence("Found/allOf/0/properties/hint")).isEqualTo("{\"level\":\"upstream\"}");
    assertThat(files.bundle().at("/components/schemas/Found/allOf/0/x-envelope/code").asText())
        .isEqualTo("code");
    assertThat(evidence("Envelope/properties/code")).contains("vendor");
  }

  @Test
  void rejectsComposedPartWithStrongerEvidence() {
    files
        .replace(PARCELS, "    Found:\n", "    Found:\n      x-evidence: {level: upstream}\n")
        .replace(
            PARCELS,
            "      x-envelope: {code: code}\n",
            "      allOf: [$ref: '#/components/schemas/Parcel']\n");

    assertThatThrownBy(files::bundle)
        .hasMessageContaining("pages/parcels.yaml:21#/components/schemas/Found/allOf/0: ")
        .hasMessageContaining("Refer to the parts of the part instead.");
  }
}
