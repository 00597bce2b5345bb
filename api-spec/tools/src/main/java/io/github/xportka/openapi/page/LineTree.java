package io.github.xportka.openapi.page;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** JSON tree under construction, with the page line of each value. */
final class LineTree {
  private final ObjectNode content = JsonNodeFactory.instance.objectNode();
  private final Map<String, Integer> lines = new HashMap<>();

  /** Returns the pointer of nested keys. */
  static JsonPointer pointer(String... keys) {
    JsonPointer pointer = JsonPointer.empty();
    for (String key : keys) {
      pointer = pointer.appendProperty(key);
    }
    return pointer;
  }

  ObjectNode content() {
    return content;
  }

  boolean has(JsonPointer pointer) {
    return !content.at(pointer).isMissingNode();
  }

  /** Sets a value, and creates the enclosing objects. */
  void set(JsonPointer pointer, JsonNode value, int line) {
    object(pointer.head(), line).set(pointer.last().getMatchingProperty(), value);
    lines.putIfAbsent(pointer.toString(), line);
  }

  void set(JsonPointer pointer, String value, int line) {
    set(pointer, JsonNodeFactory.instance.textNode(value), line);
  }

  /** Sets a parsed value with the lines of its content. */
  void set(JsonPointer pointer, ParsedValue value) {
    set(pointer, value.content(), value.line());
    value.lines().forEach((below, line) -> lines.putIfAbsent(pointer + below, line));
  }

  /** Copies a value with the lines of its content. */
  void copy(Node from, JsonPointer to) {
    set(to, from.value(), from.position().line());
    copyLines(from, to);
  }

  private void copyLines(Node from, JsonPointer to) {
    lines.putIfAbsent(to.toString(), from.position().line());
    from.entries().forEach(entry -> copyLines(entry, to.appendProperty(entry.key())));
    List<Node> elements = from.elements();
    for (int i = 0; i < elements.size(); i++) {
      copyLines(elements.get(i), to.appendIndex(i));
    }
  }

  /** Returns the object at a pointer, created if it does not exist. */
  ObjectNode object(JsonPointer pointer, int line) {
    if (pointer.matches()) {
      return content;
    }
    JsonNode existing = content.at(pointer);
    if (existing instanceof ObjectNode object) {
      return object;
    }
    ObjectNode created = JsonNodeFactory.instance.objectNode();
    set(pointer, created, line);
    return created;
  }

  /** Returns the array at a pointer, created if it does not exist. */
  ArrayNode array(JsonPointer pointer, int line) {
    JsonNode existing = content.at(pointer);
    if (existing instanceof ArrayNode array) {
      return array;
    }
    ArrayNode created = JsonNodeFactory.instance.arrayNode();
    set(pointer, created, line);
    return created;
  }

  /** Appends an empty object to an array, and returns the pointer of the object. */
  JsonPointer append(JsonPointer array, int line) {
    ArrayNode elements = array(array, line);
    elements.add(JsonNodeFactory.instance.objectNode());
    JsonPointer pointer = array.appendIndex(elements.size() - 1);
    lines.putIfAbsent(pointer.toString(), line);
    return pointer;
  }

  /** Sets a key of an object that can be an array element. */
  void put(JsonPointer object, String key, JsonNode value, int line) {
    if (content.at(object) instanceof ObjectNode node) {
      node.set(key, value);
    } else {
      object(object, line).set(key, value);
    }
    lines.putIfAbsent(object.appendProperty(key).toString(), line);
  }

  void line(JsonPointer pointer, int line) {
    lines.putIfAbsent(pointer.toString(), line);
  }

  OpenApiDocument document() {
    return OpenApiDocument.of(content, lines);
  }
}
