package io.github.xportka.cli.operation;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.cli.context.CommandContext;
import io.github.xportka.cli.context.CommandException;
import io.github.xportka.cli.context.InputFile;
import io.github.xportka.client.XportJson;
import org.jspecify.annotations.Nullable;

/** Request body from a file, as JSON in UTF-8. Error messages name a position, never a value. */
final class RequestBody {
  private final String name;
  private final byte[] bytes;
  private final JsonNode tree;

  private RequestBody(InputFile file, byte[] bytes) {
    this.name = file.name();
    this.bytes = bytes;
    this.tree = parse(file.decode(bytes));
  }

  /**
   * Reads a body.
   *
   * @throws CommandException if the body is unreadable, too large or not JSON
   */
  static RequestBody read(InputFile file, CommandContext context) {
    return new RequestBody(file, file.read(context.in()));
  }

  /** Returns the bytes of the file. */
  byte[] bytes() {
    return bytes;
  }

  /** Returns the JSON with all digits of its numbers. */
  JsonNode tree() {
    return tree;
  }

  /** Returns the file name for messages. */
  @Override
  public String toString() {
    return name;
  }

  private JsonNode parse(String text) {
    if (text.isBlank()) {
      throw CommandException.usage(name + " is empty. A request body is JSON.");
    }
    try {
      return XportJson.reader(JsonNode.class).readTree(text);
    } catch (JsonProcessingException e) {
      String message = e.getOriginalMessage();
      String problem =
          message.startsWith("Duplicate field")
              ? " contains a property twice"
              : message.startsWith("Trailing token")
                  ? " is not valid JSON: unexpected text after the end"
                  : " is not valid JSON";
      throw CommandException.usage(name + problem + at(e.getLocation()));
    }
  }

  private static String at(@Nullable JsonLocation location) {
    return location == null // a parser limit has no position
        ? ": the nesting is too deep, or a name or number is too long."
        : " at line %d, column %d.".formatted(location.getLineNr(), location.getColumnNr());
  }
}
