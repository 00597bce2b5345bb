package io.github.xportka.openapi.model;

import com.fasterxml.jackson.core.JsonProcessingException;

/** Small documents that are written in a test. */
final class Documents {
  private Documents() {}

  /** Parses a document. */
  static OpenApiDocument parse(String yaml) {
    try {
      return OpenApiDocument.of(DocumentMapper.YAML.readTree(yaml));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Parses the content of {@code components/schemas}. */
  static OpenApiDocument ofSchemas(String yaml) {
    return parse("components:\n  schemas:\n" + yaml.indent(4));
  }
}
