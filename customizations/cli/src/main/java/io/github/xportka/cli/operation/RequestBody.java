package io.github.xportka.cli.operation;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.cli.context.CommandException;
import io.github.xportka.cli.context.InputFile;
import io.github.xportka.client.XportJson;
import org.jspecify.annotations.Nullable;

/** Parser of request bodies. Error messages name a position, never a value. */
final class RequestBody {
  private RequestBody() {}

  /**
   * Parses a body. Numbers keep all their digits.
   *
   * @param file the file of the body, for messages
   * @throws CommandException if the content is not JSON in UTF-8
   */
  static JsonNode parse(InputFile file, byte[] content) {
    String text = file.decode(content);
    if (text.isBlank()) {
      throw CommandException.usage(file.name() + " is empty. A request body is JSON.");
    }
    try {
      return XportJson.reader(JsonNode.class).readTree(text);
    } catch (JsonProcessingException e) {
      String problem =
          e.getOriginalMessage().startsWith("Duplicate field")
              ? " contains a property twice"
              : " is not valid JSON";
      throw CommandException.usage(file.name() + problem + at(e.getLocation()));
    }
  }

  private static String at(@Nullable JsonLocation location) {
    return location == null // a parser limit has no position
        ? ": the nesting is too deep, or a name or number is too long."
        : " at line %d, column %d.".formatted(location.getLineNr(), location.getColumnNr());
  }
}
