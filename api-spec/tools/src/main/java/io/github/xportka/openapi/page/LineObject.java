package io.github.xportka.openapi.page;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.openapi.model.DocumentMapper;
import io.github.xportka.openapi.model.OpenApiDocument;
import java.util.HashMap;
import java.util.Map;

/** JSON object under construction, with the page line of each value. */
final class LineObject {
  private final ObjectNode content;
  private final JsonPointer pointer;
  private final Map<String, Integer> lines;

  private LineObject(ObjectNode content, JsonPointer pointer, Map<String, Integer> lines) {
    this.content = content;
    this.pointer = pointer;
    this.lines = lines;
  }

  /** Creates an empty document. */
  static LineObject document() {
    return new LineObject(
        DocumentMapper.JSON.createObjectNode(), JsonPointer.empty(), new HashMap<>());
  }

  boolean has(String key) {
    return content.has(key);
  }

  /** Returns the elements of an array, or the values of an object. */
  JsonNode values(String key) {
    return content.path(key);
  }

  /** Returns the object below a key, created if it does not exist. */
  LineObject object(String key, int line) {
    JsonPointer below = below(key, line);
    ObjectNode object =
        content.get(key) instanceof ObjectNode existing ? existing : content.putObject(key);
    return new LineObject(object, below, lines);
  }

  /** Appends an empty object to the array below a key. */
  LineObject append(String key, int line) {
    ArrayNode array =
        content.get(key) instanceof ArrayNode existing ? existing : content.putArray(key);
    JsonPointer element = below(key, line).appendIndex(array.size());
    lines.put(element.toString(), line);
    return new LineObject(array.addObject(), element, lines);
  }

  void put(String key, JsonNode value, int line) {
    below(key, line);
    content.set(key, value);
  }

  void put(String key, String value, int line) {
    below(key, line);
    content.put(key, value);
  }

  void put(String key, boolean value, int line) {
    below(key, line);
    content.put(key, value);
  }

  /** Puts a parsed value with the lines of its content. */
  void put(String key, ParsedValue value) {
    put(key, value.content(), value.line());
    String start = pointer.appendProperty(key).toString();
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
