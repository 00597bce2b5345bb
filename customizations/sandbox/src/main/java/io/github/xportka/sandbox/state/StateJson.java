package io.github.xportka.sandbox.state;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.client.XportJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Conversions between records, JSON trees and files. Numbers keep all digits. */
final class StateJson {
  static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private StateJson() {}

  static ObjectNode tree(Object value) {
    return MAPPER.valueToTree(value);
  }

  /**
   * Reads a JSON file.
   *
   * @param kind the kind of the file, for messages
   * @throws IllegalArgumentException if the file is a folder, too large, or not readable as JSON
   */
  static JsonNode readFile(Path file, String kind, int maxBytes) {
    requireNoFolder(file, kind);
    try {
      if (Files.size(file) > maxBytes) {
        throw new IllegalArgumentException(
            "The %s %s is larger than %d bytes. Choose a smaller file."
                .formatted(kind, file, maxBytes));
      }
      JsonNode json = MAPPER.readTree(file.toFile());
      if (json.isMissingNode()) {
        throw new IllegalArgumentException(
            "The %s %s is empty. Choose another file.".formatted(kind, file));
      }
      return json;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "The %s %s is not valid JSON at line %d, column %d. Correct the file, or choose another one."
              .formatted(kind, file, e.getLocation().getLineNr(), e.getLocation().getColumnNr()));
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "The %s %s cannot be read. Check the path.".formatted(kind, file), e);
    }
  }

  /** Returns the exception for a file whose JSON is invalid, with the problem in the JSON. */
  static IllegalArgumentException invalid(
      String kind, Path file, IllegalArgumentException problem) {
    return new IllegalArgumentException(
        "The %s %s is invalid. %s".formatted(kind, file, problem.getMessage()), problem);
  }

  /**
   * Checks that a file can be replaced.
   *
   * @param kind the kind of the file, for messages
   * @throws IllegalArgumentException if the file is a folder, or if its folder is not writable
   */
  static void requireWritable(Path file, String kind) {
    requireNoFolder(file, kind);
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
      throw new IllegalArgumentException(
          ("The %s %s cannot be written, because its folder does not exist or is not writable. Create"
                  + " the folder, or choose another file.")
              .formatted(kind, file));
    }
  }

  private static void requireNoFolder(Path file, String kind) {
    if (Files.isDirectory(file)) {
      throw new IllegalArgumentException(
          "The %s %s is a folder. Choose a file.".formatted(kind, file));
    }
  }

  /**
   * Replaces a file at once, so that a crash leaves the old or the new content. Only its owner can
   * read it.
   */
  static void writeFile(Path file, Object content) {
    try {
      Path next = Files.createTempFile(file.toAbsolutePath().getParent(), "state", ".json");
      try {
        MAPPER.writeValue(next.toFile(), content);
        move(next, file);
      } finally {
        Files.deleteIfExists(next);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The state file " + file + " cannot be written. Check the folder.", e);
    }
  }

  /** Moves a file at once, or in steps if the file system does not support that. */
  static void move(Path source, Path target) throws IOException {
    try {
      Files.move(source, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(source, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Reads as leniently as the client does, for example a number that is sent as text. */
  static <T> T read(JsonNode json, Class<T> type) throws JsonProcessingException {
    return XportJson.reader(type).treeToValue(json, type);
  }

  /** Reads a file of a user, whose unknown properties are probably misspelled. */
  static <T> T readStrictly(JsonNode json, Class<T> type) throws JsonProcessingException {
    return XportJson.reader(type)
        .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .treeToValue(json, type);
  }

  /** Reads a value that this package, or the spec, wrote. */
  static <T> T readOwn(JsonNode json, Class<T> type) {
    try {
      return read(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(
          "A value of the spec or the state does not match the record %s. Correct the example."
              .formatted(type.getSimpleName()),
          e);
    }
  }

  /** Returns the value with the properties that the change contains. */
  static <T> T updated(T value, Object change, Class<T> type) {
    ObjectNode merged = tree(value);
    merged.setAll(tree(change));
    return readOwn(merged, type);
  }

  static String text(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A record cannot be written as JSON.", e);
    }
  }
}
