package io.github.xportka.openapi.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.openapi.DocumentFolder;
import io.github.xportka.openapi.model.InvalidDocumentException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratorInputTest {
  private static final String SEND = "/paths/~1parcels~1send/post";
  private static final String SEND_PAGE = "pages/send-parcel.yaml";
  private static final String LIST = "/paths/~1parcels~1list/get";

  @TempDir Path folder;
  private DocumentFolder parcels;

  @BeforeEach
  void copyDocument() {
    parcels = DocumentFolder.parcels(folder);
  }

  private JsonNode input() {
    return GeneratorInput.of((ObjectNode) parcels.bundle());
  }

  @Test
  void closesOpenEnums() {
    JsonNode status = input().at("/components/schemas/ParcelStatus");

    assertThat(status.path("enum")).hasToString("[\"SENT\",\"LOST\"]");
    assertThat(status.has("x-extensible-enum")).isFalse();
  }

  @Test
  void replacesStringOrIntegerWithString() {
    parcels.replace(
        "pages/messages.yaml",
        "{type: string, description: ID of the parcel., example: '7'}",
        "{oneOf: [{type: string, nullable: true}, {type: integer, format: int64}], description: ID of the parcel.}");

    assertThat(input().at("/components/schemas/LostMessage/properties/parcelId"))
        .hasToString(
            "{\"description\":\"ID of the parcel.\","
                + "\"x-evidence\":{\"level\":\"vendor\","
                + "\"page\":\"https://doc-en-ka.xportcn.com/messages\"},\"type\":\"string\",\"nullable\":true}");
  }

  @Test
  void keepsOtherAlternatives() {
    parcels.replace(
        "pages/messages.yaml",
        "{type: string, description: ID of the parcel., example: '7'}",
        "{oneOf: [{type: string}, {type: boolean}], description: ID of the parcel.}");

    assertThat(input().at("/components/schemas/LostMessage/properties/parcelId/oneOf")).hasSize(2);
  }

  @Test
  void marksOperationWithSigningScheme() {
    JsonNode input = input();

    assertThat(input.at(SEND + "/x-signing-scheme").asText()).isEqualTo("querySignature");
    assertThat(input.at(LIST + "/x-signing-scheme").asText()).isEqualTo("headerSignature");
  }

  @Test
  void marksOperationWithInferredPath() {
    parcels.replace("pages/send-parcel.yaml", "path: seed", "path: inferred");
    JsonNode input = input();

    assertThat(input.at(SEND + "/x-unconfirmed").booleanValue()).isTrue();
    assertThat(input.at(LIST).has("x-unconfirmed")).isFalse();
  }

  @Test
  void marksRequestBodyAndSchemasInIt() {
    JsonNode schemas = input().at("/components/schemas");

    assertThat(schemas.at("/SendParcelRequest/x-request-body").booleanValue()).isTrue();
    for (String part : List.of("SendParcelRequest", "Address", "Size")) {
      assertThat(schemas.path(part).path("x-request-part").booleanValue()).as(part).isTrue();
    }
    assertThat(schemas.path("Size").has("x-request-body")).isFalse();
    assertThat(schemas.path("Parcel").has("x-request-part")).isFalse();
  }

  @Test
  void addsFirstPageFromDefaultOrExample() {
    parcels
        .replace(
            SEND_PAGE, "x-retry: unsafe", "x-retry: unsafe\n    x-paging: {page: page, size: size}")
        .replace(
            SEND_PAGE,
            "        orderId:\n",
            "        page: {type: integer, description: Page., default: 0, example: 3}\n        orderId:\n")
        .replace(
            SEND_PAGE,
            "        size:\n          $ref: '#/components/schemas/Size'",
            "        size: {type: integer, description: Size of a page., example: 50}");

    assertThat(input().at(SEND + "/x-paging"))
        .hasToString("{\"page\":\"page\",\"size\":\"size\",\"firstPage\":0,\"defaultSize\":50}");
  }

  @Test
  void rejectsPagingOfUnknownProperty() {
    parcels.replace(SEND_PAGE, "x-retry: unsafe", "x-retry: unsafe\n    x-paging: {page: page}");

    assertThatExceptionOfType(InvalidDocumentException.class)
        .isThrownBy(this::input)
        .withMessageContaining("The request does not have the property 'page'.");
  }

  @Test
  void writesCodeInDescriptionsAsJavadoc() {
    parcels.replace(
        "pages/messages.yaml", "ID of the parcel.", "'The `id` or `{name}` of a parcel.'");

    assertThat(input().at("/components/schemas/LostMessage/properties/parcelId/description"))
        .hasToString("\"The {@code id} or `{name}` of a parcel.\"");
  }

  @Test
  void keepsBundleUnchanged() {
    JsonNode bundle = parcels.bundle();
    GeneratorInput.of((ObjectNode) bundle);

    assertThat(bundle).isEqualTo(parcels.bundle());
    assertThat(bundle.at(SEND).has("x-signing-scheme")).isFalse();
  }
}
