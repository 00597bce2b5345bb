package io.github.xportka.contract;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The pacts that the consumer tests wrote, as JSON: what they say is checked, not what Pact makes
 * of them.
 */
final class PactFile {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private PactFile() {}

  static Path path(String provider) {
    return folder().resolve(ConsumerContract.CONSUMER + "-" + provider + ".json");
  }

  /** Where this build's pacts are. */
  static Path folder() {
    return Path.of(System.getProperty("pact.rootDir"));
  }

  /** What the client asks the platform, and is answered. */
  static List<PactInteraction> interactions() {
    return read(path(ConsumerContract.PROVIDER)).map(PactInteraction::new).toList();
  }

  /** What the platform pushes. */
  static List<PactMessage> messages() {
    return read(path(MessageContract.PROVIDER)).map(PactMessage::new).toList();
  }

  /** Writes the platform's pact with other interactions. */
  static void write(List<PactInteraction> interactions, Path file) {
    try {
      ObjectNode pact = (ObjectNode) JSON.readTree(path(ConsumerContract.PROVIDER).toFile());
      ArrayNode written = pact.putArray("interactions");
      interactions.forEach(interaction -> written.add(interaction.json()));
      JSON.writeValue(file.toFile(), pact);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every interaction and message of the pacts in a folder, in the order of the files. */
  static List<JsonNode> everythingIn(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .flatMap(PactFile::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<JsonNode> read(Path pact) {
    try {
      return JSON.readTree(pact.toFile()).path("interactions").valueStream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
