package io.github.xportka.openapi.model;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.ContentReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonNode.OverwriteMode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** JSON or YAML content, with the line of each value in the text from which it was read. */
public final class SourceTree {
  private static final String MALFORMED = "a number or a character is malformed";

  private final JsonNode root;

  /** Lines by JSON pointer, sorted so that the content of a value follows it. */
  private final NavigableMap<String, Integer> lines;

  private final int end;

  private SourceTree(JsonNode root, NavigableMap<String, Integer> lines, int end) {
    this.root = root;
    this.lines = lines;
    this.end = end;
  }

  /** Wraps content whose lines are not known. */
  static SourceTree of(JsonNode root) {
    return new SourceTree(root, new TreeMap<>(), 0);
  }

  /** Creates an empty object. */
  public static SourceTree object() {
    return of(DocumentMapper.JSON.createObjectNode());
  }

  /**
   * Reads a text.
   *
   * @param mapper the mapper of the text's format
   * @param firstLine the line at which the text begins
   * @throws JsonProcessingException if the text is malformed; the exception has the line
   */
  public static SourceTree read(ObjectMapper mapper, String text, int firstLine)
      throws JsonProcessingException {
    try (LineRecorder parser = new LineRecorder(mapper.createParser(text), firstLine)) {
      JsonNode root = mapper.readTree(parser);
      parser.replaceAliases(root);
      int end = (int) parser.currentLocation().getCharOffset();
      return new SourceTree(root == null ? MissingNode.getInstance() : root, parser.lines(), end);
    } catch (JsonProcessingException e) {
      // The message of a YAML parser repeats the text, and its location is that of the last token.
      if (e.getCause() instanceof MarkedYAMLException yaml && yaml.getProblemMark() != null) {
        int line = firstLine + yaml.getProblemMark().getLine();
        throw failure(String.valueOf(yaml.getProblem()), line, e);
      }
      boolean isNumber = e.getCause() instanceof NumberFormatException;
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      String problem = isNumber ? MALFORMED : e.getOriginalMessage();
      throw failure(problem, firstLine + line - 1, e);
    } catch (IOException | NumberFormatException e) {
      throw failure(MALFORMED, firstLine, e);
    }
  }

  private static JsonParseException failure(String problem, int line, Exception cause) {
    JsonLocation location = new JsonLocation(ContentReference.unknown(), -1, line, -1);
    return new JsonParseException(null, problem, location, cause);
  }

  /** Returns the content. */
  public JsonNode root() {
    return root;
  }

  /** Returns the index of the first character after the content in the text that was read. */
  public int end() {
    return end;
  }

  /** Returns the line of a value, or of the nearest enclosing value that has one; else 0. */
  public int line(String pointer) {
    Integer line = lines.get(pointer);
    if (line != null) {
      return line;
    }
    return pointer.isEmpty() ? 0 : line(pointer.substring(0, pointer.lastIndexOf('/')));
  }

  /** Tells whether there is a value at a pointer. */
  public boolean contains(String pointer) {
    return !root.at(pointer).isMissingNode();
  }

  /** Sets the value at a pointer, and creates the objects that enclose it. */
  public void put(String pointer, JsonNode value, int line) {
    JsonPointer place = JsonPointer.compile(pointer);
    object(place.head()).set(place.last().getMatchingProperty(), value);
    for (JsonPointer at = place; at != null; at = at.head()) {
      lines.putIfAbsent(at.toString(), line);
    }
  }

  /** Sets the value at a pointer, with the lines of all values in it. */
  public void put(String pointer, SourceTree value) {
    put(pointer, value.root, value.line(""));
    value.lines.forEach((below, line) -> lines.put(pointer + below, line));
  }

  /** Appends a value to the array at a pointer, which is created if it does not exist. */
  public void append(String pointer, JsonNode value, int line) {
    if (!contains(pointer)) {
      put(pointer, DocumentMapper.JSON.createArrayNode(), line);
    }
    ArrayNode array = (ArrayNode) root.at(pointer);
    lines.put(pointer + "/" + array.size(), line);
    array.add(value);
  }

  /** Moves a value of an object to another pointer, with the lines of all values in it. */
  public void move(String from, String to) {
    // The character after the slash is the zero.
    Map<String, Integer> below = Map.copyOf(lines.subMap(from + "/", from + "0"));
    put(to, remove(from), line(from));
    below.forEach((pointer, line) -> lines.put(to + pointer.substring(from.length()), line));
  }

  /** Removes a value of an object. */
  public JsonNode remove(String pointer) {
    JsonPointer place = JsonPointer.compile(pointer);
    return object(place.head()).remove(place.last().getMatchingProperty());
  }

  private ObjectNode object(JsonPointer pointer) {
    return pointer.matches()
        ? (ObjectNode) root
        : ((ObjectNode) root).withObject(pointer, OverwriteMode.ALL, false);
  }
}
