package io.github.xportka.openapi.model;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Parsed content of a source file, with the line number of each value. */
final class SourceFile {
  private final JsonNode content;
  private final Supplier<Map<String, Integer>> reader;
  private @Nullable Map<String, Integer> lines;

  /** Wraps content whose line numbers are read when they are first needed. */
  SourceFile(JsonNode content, Supplier<Map<String, Integer>> reader) {
    this.content = content;
    this.reader = reader;
  }

  /** Parses the text of a file. Most files never have a violation that needs a line number. */
  static SourceFile parse(String name, byte[] text) throws IOException {
    ObjectMapper mapper = name.endsWith(".json") ? DocumentMapper.JSON : DocumentMapper.YAML;
    return new SourceFile(mapper.readTree(text), () -> readLines(mapper, text));
  }

  private static Map<String, Integer> readLines(ObjectMapper mapper, byte[] text) {
    Map<String, Integer> found = new HashMap<>();
    try (JsonParser parser = mapper.createParser(text)) {
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

  JsonNode content() {
    return content;
  }

  /** Returns the line of the value at a pointer, or of its nearest enclosing value. */
  synchronized int line(JsonPointer pointer) {
    if (lines == null) {
      lines = reader.get();
    }
    Map<String, Integer> known = lines;
    return Stream.iterate(pointer, at -> at != null, JsonPointer::head)
        .flatMap(at -> Optional.ofNullable(known.get(at.toString())).stream())
        .findFirst()
        .orElse(1);
  }
}
