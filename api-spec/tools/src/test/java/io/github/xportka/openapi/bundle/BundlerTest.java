package io.github.xportka.openapi.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.openapi.DocumentFolder;
import io.github.xportka.openapi.model.InvalidDocumentException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BundlerTest {
  private static final String PAGE = "pages/parcels.yaml";
  private static final String SHARED = "shared/parcel.yaml";
  private static final String EXAMPLE = "examples/query.json";

  @TempDir Path folder;
  private DocumentFolder files;

  @BeforeEach
  void writeFiles() {
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
                PAGE,
                """
                pathItem:
                  post:
                    operationId: findParcels
                    x-evidence: {path: inferred, request: seed, response: sister}
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
                SHARED,
                """
                components:
                  schemas:
                    Parcel:
                      type: object
                      x-evidence: {level: upstream}
                """)
            .write(EXAMPLE, "{\"parcel\": {\"weight\": 2.50, \"sent\": null}}");
  }

  @Test
  void replacesReferenceToPathItem() {
    assertThat(files.bundle().at("/paths/~1parcels/post/operationId").textValue())
        .isEqualTo("findParcels");
  }

  @Test
  void addsComponentsOfAllFilesUnderTheirNames() {
    JsonNode schemas = files.bundle().at("/components/schemas");

    assertThat(schemas.fieldNames()).toIterable().containsExactly("Query", "Parcel");
    assertThat(schemas.at("/Query/properties/parcel/allOf/0/$ref").textValue())
        .isEqualTo("#/components/schemas/Parcel");
  }

  @Test
  void addsComponentThatOnlyMainFileNames() {
    files.write(
        "openapi.yaml",
        """
        components:
          schemas:
            Parcel:
              $ref: shared/parcel.yaml#/components/schemas/Parcel
        """);

    assertThat(files.bundle().at("/components/schemas/Parcel/type").textValue())
        .isEqualTo("object");
  }

  @Test
  void keepsSchemaThatRefersToItself() {
    files.replace(
        SHARED,
        "type: object",
        "properties: {parts: {items: {$ref: '#/components/schemas/Parcel'}}}");

    assertThat(files.bundle().at("/components/schemas/Parcel/properties/parts/items/$ref").asText())
        .isEqualTo("#/components/schemas/Parcel");
  }

  @Test
  void insertsExamplesWithEveryDigit() {
    JsonNode documented =
        files
            .bundle()
            .at("/paths/~1parcels/post/requestBody/content/application~1json/examples/documented");

    assertThat(documented).hasToString("{\"value\":{\"parcel\":{\"weight\":2.50,\"sent\":null}}}");
  }

  @Test
  void rejectsTwoComponentsWithOneName() {
    files
        .replace(PAGE, "schemas:\n", "schemas:\n    Parcel:\n      type: string\n")
        .replace(PAGE, "type: object", "oneOf: [$ref: '#/components/schemas/Parcel']");

    assertThatThrownBy(files::bundle)
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageContaining("#/components/schemas/Parcel: The file ")
        .hasMessageContaining("has a component with the same name. Rename one of them");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          pages/parcels.yaml | schemas/Parcel | schemas/Package | pages/parcels.yaml:18#/components/schemas/Query/properties/parcel: The target shared/parcel.yaml#/components/schemas/Package does not exist. Add the target,
          pages/parcels.yaml | parcel.yaml# | package.yaml# | /parcel: The file shared/package.yaml does not exist. Add the file,
          pages/parcels.yaml | query.json | other.json | /documented/externalValue: The file examples/other.json does not exist.
          openapi.yaml | parcels.yaml#/pathItem | parcels.yaml | openapi.yaml:3#/paths/~1parcels: The reference 'pages/parcels.yaml' does not have the form file.yaml#/pointer.
          pages/parcels.yaml | schemas/Parcel | schemas/Parcel/type | does not name a component, but shared/parcel.yaml#/components/schemas/Parcel/type. Make the target
          pages/parcels.yaml | operationId: findParcels | x-cycle: {$ref: '#/pathItem'} | pages/parcels.yaml:3#/pathItem/post/x-cycle: The reference does not name a component
          examples/query.json | 2.50 | 2.50, "weight": 3 | examples/query.json:1: The file cannot be parsed: Duplicate field 'weight'. Correct the syntax.
          """)
  void rejectsDocumentWithPositionAndRemedy(
      String file, String text, String replacement, String message) {
    files.replace(file, text, replacement);

    assertThatThrownBy(files::bundle)
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageContaining(message);
  }

  @Test
  void rejectsMissingMainFile() {
    files.delete("openapi.yaml");

    assertThatThrownBy(files::bundle)
        .hasMessage("openapi.yaml: The file does not exist. Check the name of the folder.");
  }
}
