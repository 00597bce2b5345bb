package io.github.xportka.openapi.model;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parsed content of a source file, with the line number of each value. */
final class SourceFile {
  private final String name;
  private final JsonNode content;
  private final byte[] text;
  private @Nullable Map<String, Integer> lines;

  private SourceFile(String name, JsonNode content, byte[] text) {
    this.name = name;
    this.content = content;
    this.text = text;
  }

  /** Parses the text of a file. */
  static SourceFile parse(String name, byte[] text) throws IOException {
    return new SourceFile(name, DocumentMapper.forFile(name).readTree(text), text);
  }

  /** Wraps content whose line numbers are known. */
  static SourceFile of(String name, JsonNode content, Map<String, Integer> lines) {
    SourceFile file = new SourceFile(name, content, new byte[0]);
    file.lines = Map.copyOf(lines);
    return file;
  }

  JsonNode content() {
    return content;
  }

  /** Returns the line of the value at a pointer, or of its nearest enclosing value. */
  int line(JsonPointer pointer) {
    Map<String, Integer> known = lines();
    @Nullable JsonPointer at = pointer;
    while (at != null) {
      Integer line = known.get(at.toString());
      if (line != null) {
        return line;
      }
      at = at.head();
    }
    return 1;
  }

  /** Reads the line numbers when they are first needed: most files never have a violation. */
  private synchronized Map<String, Integer> lines() {
    if (lines == null) {
      lines = readLines();
    }
    return lines;
  }

  private Map<String, Integer> readLines() {
    Map<String, Integer> found = new HashMap<>();
    try (JsonParser parser = DocumentMapper.forFile(name).createParser(text)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (!token.isStructEnd()) {
          found.putIfAbsent(
              parser.getParsingContext().pathAsPointer().toString(),
              parser.currentTokenLocation().getLineNr());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e); // cannot happen: the same text has been parsed before
    }
    return found;
  }
}
