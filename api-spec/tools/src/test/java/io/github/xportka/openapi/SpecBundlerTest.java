package io.github.xportka.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpecBundlerTest {
  @TempDir Path folder;
  private SpecFolder spec;

  @BeforeEach
  void startWithTwoFiles() {
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
                "pages/parcels.yaml",
                """
                pathItem:
                  post:
                    operationId: findParcels
                    x-evidence: {request: seed, response: sister, page: 'https://doc-en-ka.xportcn.com/page'}
                    requestBody:
                      content:
                        application/json:
                          schema:
                            $ref: '#/components/schemas/Query'
                          examples:
                            documented:
                              externalValue: ../examples/query.json
                components:
                  schemas:
                    Query:
                      type: object
                      properties:
                        parcel:
                          $ref: ../shared/parcel.yaml#/components/schemas/Parcel
                """)
            .write(
                "shared/parcel.yaml",
                """
                components:
                  schemas:
                    Parcel:
                      type: object
                      x-evidence: {level: upstream}
                """)
            .write("examples/query.json", "{\"parcel\": {\"weight\": 2.50, \"sent\": null}}");
  }

  @Test
  void referenceToAPathItemIsReplacedByIt() {
    assertThat(spec.bundle().at("/paths/~1parcels/post/operationId").textValue())
        .isEqualTo("findParcels");
  }

  @Test
  void componentsOfEveryFileAreTakenInUnderTheirOwnNames() {
    JsonNode bundle = spec.bundle();

    assertThat(bundle.at("/components/schemas").fieldNames())
        .toIterable()
        .containsExactly("Query", "Parcel");
    assertThat(bundle.at("/components/schemas/Query/properties/parcel/allOf/0/$ref").textValue())
        .isEqualTo("#/components/schemas/Parcel");
  }

  @Test
  void componentsOfTheMainFileAreTakenInThoughNothingRefersToThem() {
    spec.write(
        "openapi.yaml",
        """
        components:
          schemas:
            Parcel:
              $ref: shared/parcel.yaml#/components/schemas/Parcel
        """);

    assertThat(spec.bundle().at("/components/schemas/Parcel/type").textValue()).isEqualTo("object");
  }

  @Test
  void schemasMayReferToEachOtherInACircle() {
    spec.replace(
        "shared/parcel.yaml",
        "type: object",
        "properties: {parts: {items: {$ref: '#/components/schemas/Parcel'}}}");

    assertThat(spec.bundle().at("/components/schemas/Parcel/properties/parts/items/$ref").asText())
        .isEqualTo("#/components/schemas/Parcel");
  }

  @Test
  void examplesAreInlinedWithEveryDigit() {
    JsonNode documented =
        spec.bundle()
            .at("/paths/~1parcels/post/requestBody/content/application~1json/examples/documented");

    assertThat(documented.fieldNames()).toIterable().containsExactly("value");
    assertThat(documented.path("value"))
        .hasToString("{\"parcel\":{\"weight\":2.50,\"sent\":null}}");
  }

  @Test
  void twoComponentsOfOneNameAreRefused() {
    spec.replace("pages/parcels.yaml", "schemas:\n", "schemas:\n    Parcel:\n      type: string\n")
        .replace(
            "pages/parcels.yaml", "type: object", "oneOf: [$ref: '#/components/schemas/Parcel']");

    assertThatThrownBy(spec::bundle)
        .isInstanceOf(SpecException.class)
        .hasMessageContaining("#/components/schemas/Parcel: ")
        .hasMessageContaining("a component of this name is also in")
        .hasMessageContaining("Rename one of them");
  }

  @Test
  void referenceToAMissingPlaceIsRefused() {
    spec.replace("pages/parcels.yaml", "schemas/Parcel", "schemas/Package");

    assertThatThrownBy(spec::bundle)
        .hasMessage(
            "pages/parcels.yaml#/components/schemas/Query/properties/parcel: "
                + "refers to shared/parcel.yaml#/components/schemas/Package, which does not exist. "
                + "Add it there, or correct the reference.");
  }

  @Test
  void referenceToAMissingFileIsRefused() {
    spec.replace("pages/parcels.yaml", "parcel.yaml", "package.yaml");

    assertThatThrownBy(spec::bundle)
        .hasMessage(
            "pages/parcels.yaml#/components/schemas/Query/properties/parcel: "
                + "refers to the file shared/package.yaml, which does not exist. "
                + "Add it, or correct the reference.");
  }

  @Test
  void missingExampleIsRefused() {
    spec.delete("examples/query.json");

    assertThatThrownBy(spec::bundle)
        .hasMessageContaining("examples/documented/externalValue: refers to the file")
        .hasMessageContaining("examples/query.json, which does not exist.");
  }

  @Test
  void referenceToAWholeFileIsRefused() {
    spec.replace("openapi.yaml", "parcels.yaml#/pathItem", "parcels.yaml");

    assertThatThrownBy(spec::bundle)
        .hasMessageContaining("openapi.yaml#/paths/~1parcels: ")
        .hasMessageContaining("Write it as file.yaml#/place.");
  }

  @Test
  void referenceToAPartOfAComponentIsRefused() {
    spec.replace("shared/parcel.yaml", "type: object", "properties: {weight: {type: number}}")
        .replace("pages/parcels.yaml", "schemas/Parcel", "schemas/Parcel/properties/weight");

    assertThatThrownBy(spec::bundle)
        .hasMessageContaining("refers to a part of a component")
        .hasMessageContaining("Make the part a component of its own.");
  }

  @Test
  void referenceThatLeadsBackToItselfIsRefused() {
    spec.write("pages/parcels.yaml", "pathItem: {post: {$ref: '#/pathItem'}}");

    assertThatThrownBy(spec::bundle)
        .hasMessageContaining("pages/parcels.yaml#/pathItem/post: ")
        .hasMessageContaining("leads back to itself");
  }

  @Test
  void missingMainFileIsRefused() {
    spec.delete("openapi.yaml");

    assertThatThrownBy(spec::bundle)
        .hasMessageContaining("openapi.yaml#: the file does not exist.")
        .hasMessageContaining("Name the folder that holds the spec.");
  }

  @Test
  void unreadableFileIsNamedWithItsLine() {
    spec.write("examples/query.json", "{\n\"parcel\": 1,\n\"parcel\": 2}");

    assertThatThrownBy(spec::bundle)
        .hasMessageContaining("examples/query.json#: the file cannot be read: ")
        .hasMessageContaining("Correct line 3.");
  }

  @Test
  void writtenBundleReadsBackAsItWas() throws IOException {
    spec.write(
        "examples/query.json",
        """
            {"on": "on", "no": "no", "null": "null", "tilde": "~", "date": "2025-08-19",
             "time": "06:50:46", "instant": "2025-08-19 06:50:46", "digits": "1754342534",
             "octal": "0777", "hex": "0x1F", "exponent": "1e3", "dot": ".5", "minus": "-",
             "empty": "",
             "space": " x ", "colon": "a: b", "hash": "a #b", "lines": "a\\n\\n  b \\n",
             "tab": "a\\tb", "emoji": "\\ud83d\\ude00", "chinese": "顺丰", "control": "\\u0007",
             "number": 2.0,
             "long": 9007199254740993, "truth": true, "nothing": null, "list": [], "object": {}}
            """);
    Path file = folder.resolve("bundle.yaml");

    BundleMain.main(new String[] {folder.toString(), file.toString()});

    assertThat(SpecFiles.YAML.readTree(Files.readAllBytes(file))).isEqualTo(spec.bundle());
  }

  @Test
  void datesStayQuotedStrings() throws IOException {
    Path file = folder.resolve("bundle.yaml");
    spec.write(
        "examples/query.json", "{\"date\": \"2025-08-19\", \"time\": \"2025-08-19 06:50:46\"}");

    BundleMain.main(new String[] {folder.toString(), file.toString()});

    assertThat(file).content().contains("\"2025-08-19\"", "\"2025-08-19 06:50:46\"");
  }

  @Test
  void sameFilesGiveTheSameBytesInEveryFileThatIsAskedFor() throws IOException {
    Path one = folder.resolve("a/one.yaml");
    Path two = folder.resolve("b/two.yaml");
    Path three = folder.resolve("three.yaml");

    BundleMain.main(new String[] {SpecFolder.SPEC.toString(), one.toString(), two.toString()});
    BundleMain.main(new String[] {SpecFolder.SPEC.toString(), three.toString()});

    assertThat(one).hasSameBinaryContentAs(two).hasSameBinaryContentAs(three);
  }
}
