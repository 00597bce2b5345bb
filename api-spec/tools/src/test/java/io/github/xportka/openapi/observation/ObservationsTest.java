package io.github.xportka.openapi.observation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.xportka.openapi.model.DocumentMapper;
import io.github.xportka.openapi.model.InvalidDocumentException;
import io.github.xportka.openapi.model.OpenApiDocument;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObservationsTest {
  private static Observations read(String text) {
    return Observations.read(text.getBytes(UTF_8), "observed.yaml");
  }

  @Test
  void readsWrittenFile() {
    Observations written =
        Observations.of(
            "https://platform.example/api",
            List.of(
                new ObservedStatement(
                    "path", "listParcels", null, "/v2/a", null, "2026-11-25", 200, 200, "ab"),
                new ObservedStatement(
                    "signing",
                    "listParcels",
                    "headerSignature",
                    null,
                    Map.of("case", "lower"),
                    "2026-11-25",
                    200,
                    null,
                    "ab")),
            List.of(new ObservedRefusal("listParcels", "wrong signature", 200, 401)),
            List.of(new ObservedShape("listParcels", 200, 200, 3, "ab", Map.of("", "object"))));
    assertThat(read(written.toYaml())).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource({"499, 1", "500, 0"})
  void recordsStatementUnlessServerFails(int status, int count) {
    ObservationRecorder recorder =
        new ObservationRecorder(
            OpenApiDocument.of(DocumentMapper.YAML.createObjectNode()),
            LocalDate.of(2026, 11, 25),
            "https://platform.example/api");
    recorder.path(new ObservedShape("a", status, 400, 1, "ab", Map.of()), "/a", false);
    assertThat(recorder.observations().statements()).hasSize(count);
    assertThat(recorder.observations().shapes()).hasSize(1);
  }

  @Test
  void readsJson() {
    assertThat(read("{\"format\": \"xport-observations-1\", \"shapes\": []}").shapes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "format: other | observed.yaml#: The file does not have the format xport-observations-1.",
        "format: xport-observations-1\\nsecrets: [] | observed.yaml:2#: The file contains an unknown property.",
        "format: xport-observations-1\\nshapes: 3 | The value shapes is missing, or does not have the expected type.",
        "format: xport-observations-1\\nshapes: [{operation: a, status: 200, count: 1}] | The value shapes[0].types is missing",
        "format: xport-observations-1\\nshapes: [{operation: a, types: null}] | The value shapes[0].types is missing",
        "format: xport-observations-1\\nshapes: [{operation: a, types: {code: null}}] | The value shapes[0].types.code is missing",
        "format: xport-observations-1\\nshapes: [null] | The value shapes",
        "format: xport-observations-1\\nstatements: [{part: path, operation: a}] | The value statements[0].date is missing",
        "format: xport-observations-1\\nstatements: [{part: path, operation: null, date: x}] | The value statements[0].operation is missing",
        "format: [ | observed.yaml:1#: The file cannot be read: it is not valid YAML or JSON.",
        "format: 'xport | The file cannot be read: it is not valid YAML or JSON.",
        "a\u0001b | The file cannot be read: it is not valid YAML or JSON.",
        "Test Receiver, 13500000000 | The file does not have the format",
        "'' | The file does not have the format"
      })
  void explainsUnreadableFile(String text, String words) {
    assertThatThrownBy(() -> read(text.replace("\\n", "\n")))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageContaining(words)
        .hasMessageContaining("Use a file that xport doctor")
        .hasMessageNotContainingAny("io.github", "java.", "Test Receiver");
  }
}
