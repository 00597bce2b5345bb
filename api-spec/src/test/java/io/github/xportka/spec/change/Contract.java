package io.github.xportka.spec.change;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** The contract that was kept, today's as the build wrote it, and today's with an edit. */
final class Contract {
  static final Path FOLDER = Path.of("src", "released");
  static final String ALLOW_LIST = "api-spec/src/released/allowed-changes.yaml";

  private static final ObjectMapper YAML =
      YAMLMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final JsonNode TODAY = read(Path.of("target", "openapi.yaml"));

  private Contract() {}

  static JsonNode kept() {
    return read(FOLDER.resolve("openapi.yaml"));
  }

  static ObjectNode today() {
    return TODAY.deepCopy();
  }

  /** The allow-list that is reviewed. */
  static AllowList allowList() {
    try {
      return AllowList.read(FOLDER.resolve("allowed-changes.yaml"), ALLOW_LIST);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ObjectNode edited(Consumer<JsonNode> edit) {
    ObjectNode document = today();
    edit.accept(document);
    return document;
  }

  static ObjectNode object(JsonNode document, String pointer) {
    return (ObjectNode) document.requiredAt(pointer);
  }

  static ArrayNode array(JsonNode document, String pointer) {
    return (ArrayNode) document.requiredAt(pointer);
  }

  static ObjectNode schema(JsonNode document, String name) {
    return object(document, "/components/schemas/" + name);
  }

  static ObjectNode operation(JsonNode document, String path) {
    return object(document, "/paths/" + path.replace("/", "~1") + "/post");
  }

  private static JsonNode read(Path bundle) {
    try {
      return YAML.readTree(bundle.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
