package io.github.xportka.sandbox.state;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
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
import java.util.List;
import java.util.function.Function;

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
   * @param maxBytes the largest size
   * @param content reads the content
   * @throws IllegalArgumentException if the file is too large, not readable as JSON, or its content
   *     is invalid
   */
  static <T> T readFile(Path file, String kind, int maxBytes, Function<JsonNode, T> content) {
    try {
      if (Files.size(file) > maxBytes) {
        throw new IllegalArgumentException("The file is larger than %d bytes.".formatted(maxBytes));
      }
      JsonNode json = MAPPER.readTree(file.toFile());
      if (json.isMissingNode()) {
        throw new IllegalArgumentException("The file is empty. Choose another file.");
      }
      return content.apply(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "The %s %s is not valid JSON at line %d, column %d. Correct the file, or choose another one."
              .formatted(kind, file, e.getLocation().getLineNr(), e.getLocation().getColumnNr()));
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "The %s %s cannot be read. Choose a readable file.".formatted(kind, file), e);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "The %s %s is invalid. %s".formatted(kind, file, e.getMessage()), e);
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

  /** Returns the place of an invalid value with the reason, if a record states one. */
  static String place(JsonProcessingException e) {
    List<JsonMappingException.Reference> path =
        e instanceof JsonMappingException mapping ? mapping.getPath() : List.of();
    String place =
        path.isEmpty()
            ? "the top level"
            : path.stream().map(StateJson::step).collect(joining(".", "'", "'"));
    return e.getCause() instanceof IllegalArgumentException reason
        ? place + ": " + reason.getMessage()
        : place;
  }

  private static String step(JsonMappingException.Reference step) {
    return step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName();
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
}
