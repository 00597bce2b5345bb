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
        new Observations(
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
        "format: other | observed.yaml: The file does not have the format xport-observations-1.",
        "format: xport-observations-1\\nsecrets: [] | observed.yaml: The recording is not valid: property 'secrets' is not defined",
        "format: xport-observations-1\\nshapes: 3 | observed.yaml#/shapes: The recording is not valid: integer found, array expected.",
        "format: xport-observations-1\\nshapes: [{operation: a, status: 200, count: 1, sha256: ab}] | observed.yaml#/shapes/0: The recording is not valid: required property 'types' not found.",
        "format: xport-observations-1\\nshapes: [{operation: a, status: 200, count: 1, sha256: ab, types: {code: null}}] | observed.yaml#/shapes/0/types/code: ",
        "format: xport-observations-1\\nshapes: [null] | observed.yaml#/shapes/0: ",
        "format: [ | The file cannot be read: it is not valid YAML or JSON.",
        "format: 'xport | The file cannot be read: it is not valid YAML or JSON.",
        "a\u0001b | The file cannot be read: it is not valid YAML or JSON.",
        "Test Receiver, 13500000000 | The file does not have the format",
        "'' | The file does not have the format"
      })
  void explainsUnreadableFile(String text, String words) {
    assertUnreadable(text.replace("\\n", "\n"), words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "part: path | part: header | /part: The recording is not valid: does not have a value in the enumeration",
        "path: /a | path: 'Test Receiver' | /path: The recording is not valid: is not a path, such as /orders/list.",
        "path: /a | path: '/a/{id}' | /path: The recording is not valid: is not a path",
        "path: /a | path: /a/ | /path: The recording is not valid: is not a path",
        "path: /a, |  | : The recording is not valid: required property 'path' not found.",
        "2026-11-25 | yesterday | /date: The recording is not valid: does not match the date pattern",
        "2026-11-25 | 2026-02-30 | /date: The recording is not valid: does not match the date pattern",
        "200 | 0 | /status: The recording is not valid: must have a minimum value of 100.",
        "200 | 503 | /status: The recording is not valid: must have a maximum value of 499.",
        "operation: a | operation: null | /operation: ",
        "path: /a | path: /a, signing: {scheme: other} | /signing: The recording is not valid: property 'scheme' name is not valid"
      })
  void rejectsMalformedStatement(String value, String wrong, String words) {
    String statement =
        "{part: path, path: /a, operation: a, date: '2026-11-25', status: 200, shape: ab}";
    String file = "format: xport-observations-1\nstatements: [" + statement + "]\n";
    assertThat(read(file).statements()).hasSize(1);
    assertUnreadable(
        file.replace(value, wrong == null ? "" : wrong), "observed.yaml#/statements/0" + words);
  }

  private static void assertUnreadable(String text, String words) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageContaining(words)
        .hasMessageContaining("Use a file that xport doctor")
        .hasMessageNotContainingAny("io.github", "java.", "Test Receiver");
  }
}
