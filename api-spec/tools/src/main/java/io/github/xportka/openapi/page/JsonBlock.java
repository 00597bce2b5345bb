package io.github.xportka.openapi.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * JSON that stands in a page, read as far as it goes.
 *
 * @param value what it says
 * @param end the offset behind it, or behind what could be read of it
 * @param cutOff whether the text ends before the JSON does
 * @param problem why it could not be read to its end, though the text goes on; null when it could
 */
record JsonBlock(ShownValue value, int end, boolean cutOff, @Nullable String problem) {
  static final int MAX_DEPTH = 100;
  static final int MAX_VALUES = 100_000;

  private static final int LONGEST_NAME = 150;

  /** Pages are written for people: comments and a comma too many do no harm. */
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_YAML_COMMENTS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build();

  int line() {
    return value.line();
  }

  /** How many more values a page may have. */
  static final class Budget {
    private int left = MAX_VALUES;

    private void spend(int line) {
      if (--left < 0) {
        throw new UnreadablePageException(
            "The JSON at line %d is too much: a page has at most %d values."
                .formatted(line, MAX_VALUES));
      }
    }
  }

  /**
   * Reads JSON.
   *
   * @param text the text that it is part of
   * @param start the offset of its first brace or bracket
   * @param end the offset behind the last character that could belong to it
   * @param line the line that it begins on
   * @return null when what stands there is no JSON at all
   * @throws UnreadablePageException when it is too deep or too much
   */
  static @Nullable JsonBlock read(char[] text, int start, int end, int line, Budget budget) {
    try (JsonParser parser = JSON.createParser(text, start, end - start)) {
      return new Reader(parser, end - start, line, budget).block(start);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Descends into the values, and stops where the text or the grammar does. */
  private static final class Reader {
    private final JsonParser parser;
    private final int length;
    private final int firstLine;
    private final Budget budget;
    private @Nullable String problem;
    private boolean ended;

    Reader(JsonParser parser, int length, int firstLine, Budget budget) {
      this.parser = parser;
      this.length = length;
      this.firstLine = firstLine;
      this.budget = budget;
    }

    @Nullable JsonBlock block(int start) {
      JsonToken first = next();
      if (first == null || !first.isStructStart()) {
        return null;
      }
      ShownValue value = container(first, 1);
      boolean atEnd = !value.isComplete() && isAtEnd();
      if (!atEnd && !value.isComplete() && isNothing(value)) {
        return null;
      }
      return new JsonBlock(value, start + offset(), atEnd, atEnd ? null : problem);
    }

    private static boolean isNothing(ShownValue value) {
      return value.members().isEmpty() && value.elements().isEmpty();
    }

    private ShownValue container(JsonToken token, int depth) {
      if (depth > MAX_DEPTH) {
        throw new UnreadablePageException(
            "The JSON at line %d is nested deeper than %d levels, and no page's is."
                .formatted(firstLine, MAX_DEPTH));
      }
      return token == JsonToken.START_OBJECT ? object(depth) : array(depth);
    }

    private ShownValue object(int depth) {
      ShownValue object = ShownValue.object(line());
      while (true) {
        JsonToken token = next();
        if (token == JsonToken.END_OBJECT) {
          object.complete();
          return object;
        }
        if (token != JsonToken.FIELD_NAME) {
          return object;
        }
        String name = name();
        if (object.members().containsKey(name)) {
          problem = "line " + line() + " has a second member " + Printable.quoted(name);
          return object;
        }
        ShownValue value = value(next(), depth);
        object.members().put(name, value);
        if (!value.isComplete()) {
          return object;
        }
      }
    }

    private ShownValue array(int depth) {
      ShownValue array = ShownValue.array(line());
      while (true) {
        JsonToken token = next();
        if (token == JsonToken.END_ARRAY) {
          array.complete();
          return array;
        }
        if (token == null) {
          return array;
        }
        ShownValue value = value(token, depth);
        array.elements().add(value);
        if (!value.isComplete()) {
          return array;
        }
      }
    }

    private ShownValue value(@Nullable JsonToken token, int depth) {
      budget.spend(line());
      if (token == null) {
        return ShownValue.unknown(line());
      }
      if (token.isStructStart()) {
        return container(token, depth + 1);
      }
      JsonNode scalar = scalar(token);
      return scalar == null ? ShownValue.unknown(line()) : ShownValue.scalar(line(), scalar);
    }

    private @Nullable JsonNode scalar(JsonToken token) {
      try {
        return switch (token) {
          case VALUE_STRING -> TextNode.valueOf(parser.getText());
          case VALUE_TRUE -> BooleanNode.TRUE;
          case VALUE_FALSE -> BooleanNode.FALSE;
          case VALUE_NULL -> NullNode.getInstance();
          // The digits of a number that the text ends in may be the first few only.
          case VALUE_NUMBER_INT -> isAtEnd() ? null : number();
          case VALUE_NUMBER_FLOAT ->
              isAtEnd() ? null : DecimalNode.valueOf(parser.getDecimalValue());
          default -> null;
        };
      } catch (JsonProcessingException e) {
        fail(e);
        return null;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private JsonNode number() throws IOException {
      return switch (parser.getNumberType()) {
        case INT -> JsonNodeFactory.instance.numberNode(parser.getIntValue());
        case LONG -> JsonNodeFactory.instance.numberNode(parser.getLongValue());
        default -> JsonNodeFactory.instance.numberNode(parser.getBigIntegerValue());
      };
    }

    /** The next token; null at the end, and from the first fault on. */
    private @Nullable JsonToken next() {
      if (problem != null) {
        return null;
      }
      try {
        return parser.nextToken();
      } catch (JsonProcessingException e) {
        fail(e);
        return null;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void fail(JsonProcessingException e) {
      problem = "line " + line() + " is no JSON: " + Printable.text(e.getOriginalMessage());
      ended = e instanceof JsonEOFException;
    }

    private String name() {
      try {
        String name = parser.currentName();
        if (name.length() > LONGEST_NAME) {
          throw new UnreadablePageException(
              "The JSON at line %d has a name of more than %d characters, and no page has."
                  .formatted(firstLine, LONGEST_NAME));
        }
        return name;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private int line() {
      return firstLine + parser.currentLocation().getLineNr() - 1;
    }

    private int offset() {
      return (int) Math.min(length, Math.max(1, parser.currentLocation().getCharOffset()));
    }

    private boolean isAtEnd() {
      return ended || parser.currentLocation().getCharOffset() >= length;
    }
  }
}
