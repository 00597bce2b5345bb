package io.github.xportka.openapi.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.openapi.model.OpenApiDocument;
import java.util.Map;

/**
 * JSON or YAML value of a page.
 *
 * @param content the value
 * @param lines the page line of each value, by JSON pointer
 * @param end the index of the first character after the value
 */
record ParsedValue(JsonNode content, Map<String, Integer> lines, int end) {
  int line() {
    return lines.getOrDefault("", 1);
  }

  OpenApiDocument document() {
    return OpenApiDocument.of(content, lines);
  }
}
