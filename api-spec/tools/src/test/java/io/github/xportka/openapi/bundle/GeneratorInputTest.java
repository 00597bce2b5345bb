package io.github.xportka.openapi.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.openapi.DocumentFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratorInputTest {
  private static final String SEND = "/paths/~1parcels~1send/post";
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
  void keepsBundleUnchanged() {
    JsonNode bundle = parcels.bundle();
    GeneratorInput.of((ObjectNode) bundle);

    assertThat(bundle).isEqualTo(parcels.bundle());
    assertThat(bundle.at(SEND).has("x-signing-scheme")).isFalse();
  }
}
