package io.github.xportka.openapi.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.openapi.DocumentFolder;
import io.github.xportka.openapi.model.DocumentMapper;
import io.github.xportka.openapi.model.EvidenceLevel;
import io.github.xportka.openapi.model.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinterTest {
  private static final String PAGE = "pages/send-parcel.yaml";

  @TempDir Path folder;
  private DocumentFolder parcels;

  @BeforeEach
  void copyDocument() {
    parcels = DocumentFolder.parcels(folder);
  }

  @Test
  void acceptsCorrectDocument() {
    assertThat(Linter.check(parcels.document())).isEmpty();
  }

  @Test
  void reportsOnlyReasonOfUnreadableDocument() {
    parcels
        .replace(PAGE, "x-retry: unsafe", "x-retry: maybe")
        .replace("openapi.yaml", "#/pathItem", "#/path");

    assertThat(Linter.check(parcels.document()))
        .singleElement()
        .asString()
        .startsWith("openapi.yaml:9#/paths/~1parcels~1send: The target");
  }

  @Test
  void reportsAllMissingFilesAndReferences() {
    parcels
        .delete("examples/sendParcel/request.json")
        .delete("examples/sendParcel/response.json")
        .replace("openapi.yaml", "#/pathItem", "#/path");

    assertThat(Linter.check(parcels.document()))
        .extracting(Violation::problem)
        .containsExactly(
            "The target pages/send-parcel.yaml#/path does not exist.",
            "The file examples/sendParcel/request.json does not exist.",
            "The file examples/sendParcel/response.json does not exist.");
  }

  @Test
  void reportsAllFilesThatCannotBeParsed() {
    parcels
        .replace(PAGE, "  post:", "   post:\n  :")
        .replace("examples/sendParcel/request.json", "{", "[");

    assertThat(Linter.check(parcels.document()))
        .extracting(violation -> violation.position().file())
        .containsExactly("examples/sendParcel/request.json", PAGE);
  }

  @Test
  void reportsStructureAlone() {
    parcels
        .replace(PAGE, "requestBody:", "requestbody:")
        .replace(PAGE, "externalDocs: {url", "externalDocs: {link");

    assertThat(Linter.check(parcels.document()))
        .extracting(violation -> violation.position().pointer())
        .containsExactlyInAnyOrder("/pathItem/post/externalDocs/url", "/pathItem/post/requestbody");
  }

  @Test
  void reportsViolationsOfAllRulesWithLines() {
    parcels
        .replace(PAGE, "x-retry: unsafe", "x-retry: maybe")
        .replace(PAGE, "ID of the order.", "ID of the order");

    assertThat(Linter.check(parcels.document()))
        .extracting(Violation::toString)
        .containsExactly(
            PAGE
                + ":15#/pathItem/post/x-retry: The value 'maybe' is not supported here."
                + " Write one of safe, unsafe.",
            PAGE
                + ":54#/components/schemas/SendParcelRequest/properties/orderId/description:"
                + " The description does not end with a full stop. Add a full stop.");
  }

  @Test
  void listsAllEvidenceLevels() throws IOException {
    try (InputStream file = ObjectShapes.class.getResourceAsStream("spec-objects.yaml")) {
      assertThat(DocumentMapper.YAML.readTree(file).at("/$defs/evidenceLevel/enum").valueStream())
          .extracting(JsonNode::asText)
          .isEqualTo(EvidenceLevel.keys());
    }
  }
}
