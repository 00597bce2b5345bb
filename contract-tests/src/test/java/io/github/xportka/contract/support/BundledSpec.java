package io.github.xportka.contract.support;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.openapi.model.DocumentMapper;
import io.github.xportka.openapi.model.OpenApiDocument;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The bundled spec in the jar of {@code api-spec}. It is parsed once per JVM. */
public final class BundledSpec {
  private static final OpenApiDocument SPEC = OpenApiDocument.of(parse());

  private BundledSpec() {}

  /** Returns the spec. Callers that change it use {@link JsonNode#deepCopy()}. */
  public static JsonNode read() {
    return SPEC.root().value();
  }

  /** Returns the spec with references resolved. */
  public static OpenApiDocument document() {
    return SPEC;
  }

  private static JsonNode parse() {
    try {
      return DocumentMapper.YAML.readTree(
          TextFiles.resource(BundledSpec.class, "/io/github/xportka/spec/openapi.yaml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
