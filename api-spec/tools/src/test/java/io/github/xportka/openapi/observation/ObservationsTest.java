package io.github.xportka.openapi.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.xportka.openapi.model.InvalidDocumentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObservationsTest {
  @TempDir Path folder;

  @Test
  void readsWrittenFile() throws IOException {
    Observations written =
        Observations.of(
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
            List.of(new ObservedRefusal("listParcels", "wrong signature", 200, 401, "denied")),
            List.of(new ObservedShape("listParcels", 200, 200, 3, "ab", Map.of("", "object"))));
    Path file = folder.resolve("observed.yaml");
    Files.writeString(file, written.toYaml());
    assertThat(Observations.read(file)).isEqualTo(written);
  }

  @Test
  void readsJson() throws IOException {
    Path file = folder.resolve("shapes.json");
    Files.writeString(file, "{\"format\": \"xport-observations-1\", \"shapes\": []}");
    assertThat(Observations.read(file).shapes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "format: other | observed.yaml:1#: The file does not begin with the format xport-observations-1.",
        "format: xport-observations-1\\nsecrets: [] | Unrecognized field \"secrets\"",
        "format: xport-observations-1\\nshapes: 3 | The file cannot be read: Cannot deserialize",
        "format: [ | The file cannot be read:",
        "'' | No content"
      })
  void explainsUnreadableFile(String text, String words) throws IOException {
    Path file = folder.resolve("observed.yaml");
    Files.writeString(file, text.replace("\\n", "\n"));
    assertThatThrownBy(() -> Observations.read(file))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageContaining(words)
        .hasMessageContaining("Use a file that xport doctor");
  }
}
