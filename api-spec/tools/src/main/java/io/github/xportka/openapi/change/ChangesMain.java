package io.github.xportka.openapi.change;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The build's step that writes what changed in the spec. Whether it may is for a test to say. */
final class ChangesMain {
  private static final ObjectMapper YAML =
      YAMLMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private ChangesMain() {}

  /**
   * Writes the report.
   *
   * @param arguments the bundle that was kept, today's, the allow-list, and the file for the report
   */
  public static void main(String[] arguments) throws IOException {
    JsonNode was = read(Path.of(arguments[0]));
    JsonNode is = read(Path.of(arguments[1]));
    Path allowed = Path.of(arguments[2]);
    String report =
        ChangeReport.markdown(
            "Changes of the contract",
            "Today's spec, compared with what was kept: at the last release or, before the"
                + " first one, as its baseline.",
            SpecChanges.between(was, is),
            AllowList.read(allowed, String.valueOf(allowed.getFileName())));
    Files.writeString(Path.of(arguments[3]), report);
  }

  static JsonNode read(Path bundle) throws IOException {
    return YAML.readTree(bundle.toFile());
  }
}
