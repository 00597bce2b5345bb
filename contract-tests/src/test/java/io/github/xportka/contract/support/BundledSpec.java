package io.github.xportka.contract.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The bundled spec in the jar of {@code api-spec}. It is parsed once per JVM. */
public final class BundledSpec {
  private static final JsonNode SPEC = parse();

  private BundledSpec() {}

  /** Returns the spec. Callers that change it use {@link JsonNode#deepCopy()}. */
  public static JsonNode read() {
    return SPEC;
  }

  private static JsonNode parse() {
    try (InputStream yaml =
        BundledSpec.class.getResourceAsStream("/io/github/xportka/spec/openapi.yaml")) {
      return new YAMLMapper().readTree(yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
