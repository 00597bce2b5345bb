package io.github.xportka.contract;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The pact that the consumer tests wrote, as JSON: what it says is checked, not what Pact makes of
 * it.
 */
final class PactFile {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private PactFile() {}

  static Path path() {
    return Path.of(
        System.getProperty("pact.rootDir"),
        ConsumerContract.CONSUMER + "-" + ConsumerContract.PROVIDER + ".json");
  }

  static List<PactInteraction> interactions() {
    try {
      JsonNode pact = JSON.readTree(path().toFile());
      return pact.path("interactions").valueStream().map(PactInteraction::new).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
