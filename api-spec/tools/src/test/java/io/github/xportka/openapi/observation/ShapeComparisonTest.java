package io.github.xportka.openapi.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.xportka.openapi.DocumentFolder;
import io.github.xportka.openapi.model.OpenApiDocument;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapeComparisonTest {
  private static final Map<String, String> AS_DOCUMENTED =
      Map.of(
          "", "object",
          "code", "integer",
          "msg", "string",
          "data", "array",
          "data[]", "object",
          "data[].status", "string",
          "data[].remark", "null|string",
          "data[].sizes", "object",
          "data[].sizes.wide", "object",
          "data[].sizes.wide.length", "integer");

  @TempDir Path folder;
  private OpenApiDocument document;

  @BeforeEach
  void readSpec() {
    DocumentFolder files = DocumentFolder.parcels(folder);
    files.replace(
        "pages/parcel-list.yaml",
        "description: Parcel on its way.",
        "description: Parcel.\n      required: [remark]");
    document = OpenApiDocument.read(folder);
  }

  @Test
  void findsNoDifferenceInDocumentedResponse() {
    assertThat(differences(shape(7, AS_DOCUMENTED))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "data[].colour; string; listParcels: data[].colour is not in the spec (3 of 10 responses)",
        "data[].remark; integer|string; listParcels: data[].remark is integer, but the spec states string (3 of 10 responses)",
        "data[].remark; ; listParcels: data[].remark is required by the spec, but missing (3 of 10 responses)",
        "code; number; listParcels: code is number, but the spec states integer (3 of 10 responses)",
        "data; object|array; listParcels: data is object, but the spec states array (3 of 10 responses)",
        "other; object; listParcels: other is not in the spec (3 of 10 responses)"
      })
  void reportsDifferenceWithCounts(String place, String types, String difference) {
    Map<String, String> drifted = new TreeMap<>(AS_DOCUMENTED);
    if (types == null) {
      drifted.remove(place);
    } else {
      drifted.put(place, types);
    }
    assertThat(differences(shape(7, AS_DOCUMENTED), shape(3, drifted))).containsExactly(difference);
  }

  @Test
  void reportsOnlyOuterUnknownProperty() {
    Map<String, String> drifted = new TreeMap<>(AS_DOCUMENTED);
    drifted.put("extra", "object");
    drifted.put("extra.inner", "string");
    assertThat(differences(shape(1, drifted)))
        .containsExactly("listParcels: extra is not in the spec (1 of 1 responses)");
  }

  @Test
  void recognizesCompleteShape() {
    assertThat(ShapeComparison.isComplete(document, shape(1, AS_DOCUMENTED))).isTrue();
    Map<String, String> incomplete = new TreeMap<>(AS_DOCUMENTED);
    incomplete.remove("data[].status");
    assertThat(ShapeComparison.isComplete(document, shape(1, incomplete))).isFalse();
    Map<String, String> drifted = new TreeMap<>(AS_DOCUMENTED);
    drifted.put("extra", "string");
    assertThat(ShapeComparison.isComplete(document, shape(1, drifted))).isFalse();
  }

  @Test
  void rejectsUnknownOperation() {
    ObservedShape unknown = new ObservedShape("lost", 200, null, 1, "00", Map.of("", "object"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> differences(unknown))
        .withMessage("The operation lost is not in the spec.");
  }

  private static ObservedShape shape(long count, Map<String, String> types) {
    return new ObservedShape("listParcels", 200, 200, count, "00", types);
  }

  private List<String> differences(ObservedShape... shapes) {
    return ShapeComparison.differences(
            document,
            List.of(
                new Observations(
                    "https://platform.example", List.of(), List.of(), List.of(shapes))))
        .stream()
        .map(ShapeDifference::toString)
        .toList();
  }
}
