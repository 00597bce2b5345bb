package io.github.xportka.openapi.page;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.openapi.model.DocumentMapper;
import io.github.xportka.openapi.model.OpenApiDocument;
import java.util.HashMap;
import java.util.Map;

/**
 * JSON object under construction, with the page line of each value.
 *
 * @param lines the lines of the whole document, by JSON pointer
 */
record LineObject(ObjectNode content, JsonPointer pointer, Map<String, Integer> lines) {
  /** Creates an empty document. */
  static LineObject document() {
    return new LineObject(
        DocumentMapper.JSON.createObjectNode(), JsonPointer.empty(), new HashMap<>());
  }

  /** Returns the object below a key, created if it does not exist. */
  LineObject object(String key, int line) {
    return new LineObject(content.withObjectProperty(key), below(key, line), lines);
  }

  /** Appends an empty object to the array below a key. */
  LineObject append(String key, int line) {
    ArrayNode array = content.withArrayProperty(key);
    JsonPointer element = below(key, line).appendIndex(array.size());
    lines.put(element.toString(), line);
    return new LineObject(array.addObject(), element, lines);
  }

  void put(String key, String value, int line) {
    below(key, line);
    content.put(key, value);
  }

  /** Puts a parsed value with the lines of its content. */
  void put(String key, ParsedValue value) {
    String start = below(key, value.line()).toString();
    content.set(key, value.content());
    value.lines().forEach((below, line) -> lines.putIfAbsent(start + below, line));
  }

  private JsonPointer below(String key, int line) {
    JsonPointer below = pointer.appendProperty(key);
    lines.putIfAbsent(below.toString(), line);
    return below;
  }

  OpenApiDocument toDocument() {
    return OpenApiDocument.of(content, lines);
  }
}
