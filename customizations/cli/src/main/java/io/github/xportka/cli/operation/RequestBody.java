package io.github.xportka.cli.operation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.cli.context.CommandContext;
import io.github.xportka.cli.context.CommandException;
import io.github.xportka.cli.context.InputFile;
import io.github.xportka.client.XportJson;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import org.jspecify.annotations.Nullable;

/** Request body from a file, as JSON in UTF-8. Error messages name a position, never a value. */
final class RequestBody {
  private static final JsonFactory STRICT =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final String name;
  private final byte[] bytes;
  private final String text;

  private RequestBody(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
    this.text = withoutByteOrderMark(decode());
    checkJson();
  }

  /**
   * Reads a body.
   *
   * @throws CommandException if the body is unreadable, too large or not JSON
   */
  static RequestBody read(InputFile file, CommandContext context) {
    return new RequestBody(file.name(), file.read(context.in()));
  }

  /** Returns the bytes of the file. */
  byte[] bytes() {
    return bytes;
  }

  /** Returns the JSON with all digits of its numbers. */
  JsonNode tree() {
    try {
      return XportJson.reader(JsonNode.class).readTree(text);
    } catch (JsonProcessingException e) {
      throw notJson(e);
    }
  }

  /** Returns the file name for messages. */
  @Override
  public String toString() {
    return name;
  }

  private String decode() {
    CharsetDecoder decoder = UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      throw CommandException.usage(
          "%s is not valid UTF-8 at byte %d, in line %d. Save it as UTF-8."
              .formatted(
                  name, in.position() + 1, 1 + out.flip().chars().filter(c -> c == '\n').count()));
    }
    return out.flip().toString();
  }

  private static String withoutByteOrderMark(String text) {
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  private void checkJson() {
    if (text.isBlank()) {
      throw CommandException.usage(name + " is empty. A request body is JSON.");
    }
    try (JsonParser json = STRICT.createParser(text)) {
      json.nextToken();
      json.skipChildren();
      if (json.nextToken() != null) {
        throw CommandException.usage(
            name
                + " is not valid JSON: unexpected text after the end"
                + at(json.currentTokenLocation()));
      }
    } catch (JsonProcessingException e) {
      throw notJson(e);
    } catch (IOException e) {
      throw new IllegalStateException("Reading from memory cannot fail.", e);
    }
  }

  private CommandException notJson(JsonProcessingException e) {
    String problem =
        e.getOriginalMessage().startsWith("Duplicate field")
            ? " contains a property twice"
            : " is not valid JSON";
    return CommandException.usage(name + problem + at(e.getLocation()));
  }

  private static String at(@Nullable JsonLocation location) {
    if (location == null) { // a parser limit has no position
      return ": the nesting is too deep, or a name or number is too long.";
    }
    return " at line " + location.getLineNr() + ", column " + location.getColumnNr() + ".";
  }
}
