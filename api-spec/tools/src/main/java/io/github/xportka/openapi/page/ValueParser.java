package io.github.xportka.openapi.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Parser of JSON and YAML in a page, which keeps the page line of each value. */
final class ValueParser {
  /** Largest depth of a value. */
  static final int MAX_DEPTH = 100;

  private static final int MAX_VALUES = 100_000;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]{0,99})(\\.[0-9]{1,99})?([eE][+-]?[0-9]{1,3})?");
  private static final StreamReadConstraints LIMITS =
      StreamReadConstraints.builder()
          .maxNestingDepth(MAX_DEPTH)
          .maxNameLength(200)
          .maxNumberLength(100)
          .build();

  /** Examples in pages contain comments, trailing commas and line breaks within texts. */
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .streamReadConstraints(LIMITS)
          .build();

  private static final JsonFactory YAML =
      YAMLFactory.builder()
          .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
          .streamReadConstraints(LIMITS)
          .build();

  private final JsonParser parser;
  private final IntUnaryOperator lineOf;
  private final NavigableMap<String, Integer> lines = new TreeMap<>();
  private final Map<String, Anchor> anchors = new HashMap<>();
  private int count;

  private ValueParser(JsonParser parser, IntUnaryOperator lineOf) {
    this.parser = parser;
    this.lineOf = lineOf;
  }

  /** YAML value to which an alias can refer, with the number of values in it. */
  private record Anchor(JsonNode value, int size) {}

  /**
   * Parses the JSON value that begins at an offset.
   *
   * @param text the text of the page
   * @param start the index of the first character
   * @param lineOf maps a line of the value, counted from 1, to the line of the page
   * @throws UnreadablePageException if the value is malformed or too large
   */
  static ParsedValue json(String text, int start, IntUnaryOperator lineOf)
      throws UnreadablePageException {
    return parse(JSON, text, start, lineOf);
  }

  /**
   * Parses a YAML document.
   *
   * @param text the document
   * @param firstLine the line of the page at which the document begins
   * @throws UnreadablePageException if the document is malformed or too large
   */
  static ParsedValue yaml(String text, int firstLine) throws UnreadablePageException {
    return parse(YAML, text, 0, line -> line + firstLine - 1);
  }

  private static ParsedValue parse(
      JsonFactory factory, String text, int start, IntUnaryOperator lineOf)
      throws UnreadablePageException {
    String format = factory.getFormatName();
    try (JsonParser parser = factory.createParser(new StringReader(text.substring(start)))) {
      ValueParser values = new ValueParser(parser, lineOf);
      JsonNode content = values.value(parser.nextToken(), JsonPointer.empty());
      int end = start + (int) parser.currentLocation().getCharOffset();
      if (factory == YAML && parser.nextToken() != null) {
        throw new JsonParseException(parser, "expected a single document");
      }
      return new ParsedValue(content, values.lines, end);
    } catch (JsonProcessingException e) {
      throw new UnreadablePageException(
          "The %s is not valid at line %d: %s. Correct the line, or save the page again."
              .formatted(format, lineOf.applyAsInt(line(e)), problem(e)));
    } catch (IOException | NumberFormatException e) {
      throw new UnreadablePageException(
          "The %s at line %d cannot be read.".formatted(format, lineOf.applyAsInt(1)));
    }
  }

  private static String problem(JsonProcessingException failure) {
    if (failure instanceof StreamConstraintsException) {
      return "it is too deep, or has too long names or too many values";
    }
    return failure.getCause() instanceof MarkedYAMLException yaml
        ? String.valueOf(yaml.getProblem())
        : failure.getOriginalMessage();
  }

  /** The failure of a YAML parser has the line of the last token instead of the problem. */
  private static int line(JsonProcessingException failure) {
    if (failure.getCause() instanceof MarkedYAMLException yaml) {
      Mark mark = yaml.getProblemMark();
      return mark == null ? 1 : mark.getLine() + 1;
    }
    return failure.getLocation() == null ? 1 : failure.getLocation().getLineNr();
  }

  private JsonNode value(@Nullable JsonToken token, JsonPointer pointer) throws IOException {
    if (token == null) {
      throw new JsonParseException(parser, "the text ends within the value");
    }
    count(1);
    lines.putIfAbsent(pointer.toString(), line());
    if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
      return anchored(parser.getText());
    }
    Object anchor = parser.getObjectId();
    int before = count;
    JsonNode value =
        switch (token) {
          case START_OBJECT -> object(pointer);
          case START_ARRAY -> array(pointer);
          case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getText());
          case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(token == JsonToken.VALUE_TRUE);
          case VALUE_NULL -> NODES.nullNode();
          default -> NODES.textNode(parser.getText());
        };
    if (anchor != null) {
      anchors.put(anchor.toString(), new Anchor(value, count - before));
    }
    return value;
  }

  private ObjectNode object(JsonPointer pointer) throws IOException {
    ObjectNode object = NODES.objectNode();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      if (object.has(key)) {
        throw new JsonParseException(
            parser, "the object has the key " + PageText.quoted(key) + " twice");
      }
      JsonPointer below = pointer.appendProperty(key);
      lines.put(below.toString(), line());
      object.set(key, value(parser.nextToken(), below));
    }
    return object;
  }

  private ArrayNode array(JsonPointer pointer) throws IOException {
    ArrayNode array = NODES.arrayNode();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      array.add(value(token, pointer.appendIndex(array.size())));
    }
    return array;
  }

  private int line() {
    return lineOf.applyAsInt(parser.currentTokenLocation().getLineNr());
  }

  private void count(int values) throws StreamConstraintsException {
    count += values;
    if (count > MAX_VALUES) {
      throw new StreamConstraintsException("more than " + MAX_VALUES + " values");
    }
  }

  private JsonNode anchored(String name) throws IOException {
    Anchor anchor = anchors.get(name);
    if (anchor == null) {
      throw new JsonParseException(
          parser, "the alias " + PageText.quoted(name) + " does not have a complete target");
    }
    count(anchor.size());
    return anchor.value().deepCopy();
  }

  /** In YAML 1.2, texts such as {@code 007} and {@code 1_000} are not numbers. */
  private static JsonNode number(String text) {
    if (!NUMBER.matcher(text).matches()) {
      return NODES.textNode(text);
    }
    BigDecimal number = new BigDecimal(text);
    return text.matches("-?[0-9]+")
        ? NODES.numberNode(number.toBigInteger())
        : NODES.numberNode(number);
  }
}
