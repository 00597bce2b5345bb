package io.github.xportka.openapi.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.openapi.model.OpenApiDocument;
import java.util.HashMap;
import java.util.NavigableMap;

/**
 * JSON or YAML value of a page.
 *
 * @param content the value
 * @param lines the page line of each value, by JSON pointer
 * @param end the index of the first character after the value
 */
record ParsedValue(JsonNode content, NavigableMap<String, Integer> lines, int end) {
  int line() {
    return lines.getOrDefault("", 1);
  }

  OpenApiDocument document() {
    return OpenApiDocument.of(content, lines);
  }

  /** Repeats the lines of a value for another place. */
  void moveLines(String from, String to) {
    if (!from.equals(to)) {
      // The character after the slash is the zero.
      new HashMap<>(lines.subMap(from + "/", from + "0"))
          .forEach((pointer, line) -> lines.put(to + pointer.substring(from.length()), line));
      lines.put(to, lines.getOrDefault(from, line()));
    }
  }
}
