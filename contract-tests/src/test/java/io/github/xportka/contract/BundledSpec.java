package io.github.xportka.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The bundled spec, as the jar carries it. */
final class BundledSpec {
  private BundledSpec() {}

  static JsonNode read() {
    try (InputStream yaml =
        BundledSpec.class.getResourceAsStream("/io/github/xportka/spec/openapi.yaml")) {
      return new YAMLMapper().readTree(yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
