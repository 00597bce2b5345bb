package io.github.xportka.openapi.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Parser of JSON in a page. It accepts comments and trailing commas, as examples contain them. */
final class JsonParserWithLines {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(ParsedValue.MAX_DEPTH)
                  .maxNameLength(ParsedValue.MAX_NAME)
                  .maxNumberLength(100)
                  .build())
          .build();

  private JsonParserWithLines() {}

  /**
   * Parses the value that begins at an offset.
   *
   * @param text the text of the page
   * @param start the index of the first character
   * @param lineOf maps a line of the value, counted from 1, to the line of the page
   * @throws UnreadablePageException if the value is malformed or too large
   */
  static ParsedValue parse(String text, int start, IntUnaryOperator lineOf)
      throws UnreadablePageException {
    try (JsonParser parser = FACTORY.createParser(new StringReader(text.substring(start)))) {
      Map<String, Integer> lines = new HashMap<>();
      JsonNode content = read(parser, lines, lineOf);
      int end = start + (int) parser.currentLocation().getCharOffset();
      return new ParsedValue(content, lines, end);
    } catch (StreamConstraintsException e) {
      throw new UnreadablePageException(
          "The JSON at line " + lineOf.applyAsInt(1) + " is too deep or has too long names.");
    } catch (JsonParseException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new UnreadablePageException(
          "The JSON that begins at line %d is not valid at line %d."
              .formatted(lineOf.applyAsInt(1), lineOf.applyAsInt(line)));
    } catch (IOException | NumberFormatException e) {
      throw new UnreadablePageException(
          "The JSON at line " + lineOf.applyAsInt(1) + " cannot be read.");
    }
  }

  private static JsonNode read(
      JsonParser parser, Map<String, Integer> lines, IntUnaryOperator lineOf)
      throws IOException, UnreadablePageException {
    Deque<JsonNode> open = new ArrayDeque<>();
    int count = 0;
    while (true) {
      JsonToken token = parser.nextToken();
      if (token == null) {
        throw new JsonParseException(parser, "The text ends within the value.");
      }
      if (++count > ParsedValue.MAX_VALUES) {
        throw new UnreadablePageException(
            "The JSON at line "
                + lineOf.applyAsInt(1)
                + " has more than "
                + ParsedValue.MAX_VALUES
                + " values.");
      }
      if (!token.isStructEnd()) {
        lines.putIfAbsent(
            parser.getParsingContext().pathAsPointer().toString(),
            lineOf.applyAsInt(parser.currentTokenLocation().getLineNr()));
      }
      JsonNode closed = token.isStructEnd() ? open.pop() : null;
      if (token != JsonToken.FIELD_NAME && !token.isStructEnd()) {
        JsonNode value = value(parser, token);
        add(open.peek(), parser.currentName(), value);
        if (token.isStructStart()) {
          open.push(value);
        } else {
          closed = value;
        }
      }
      if (closed != null && open.isEmpty()) {
        return closed;
      }
    }
  }

  private static void add(@Nullable JsonNode owner, @Nullable String name, JsonNode value) {
    if (owner instanceof ObjectNode object && name != null) {
      object.set(name, value);
    } else if (owner instanceof ArrayNode array) {
      array.add(value);
    }
  }

  private static JsonNode value(JsonParser parser, JsonToken token) throws IOException {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    return switch (token) {
      case START_OBJECT -> nodes.objectNode();
      case START_ARRAY -> nodes.arrayNode();
      case VALUE_STRING -> nodes.textNode(parser.getText());
      case VALUE_NUMBER_INT -> nodes.numberNode(parser.getBigIntegerValue());
      case VALUE_NUMBER_FLOAT -> nodes.numberNode(parser.getDecimalValue());
      case VALUE_TRUE -> nodes.booleanNode(true);
      case VALUE_FALSE -> nodes.booleanNode(false);
      default -> nodes.nullNode();
    };
  }
}
