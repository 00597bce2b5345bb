package io.github.xportka.contract.records;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.contract.records.RecordSchema.Kind;
import io.github.xportka.contract.records.RecordSchema.RecordProperty;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomGenerator;

/** Random JSON that the schemas of the spec describe. */
final class ArbitraryJson {
  /** First character of each property that the spec does not describe. */
  static final String UNKNOWN = "+";

  /** Depth of records within records, because a category can hold categories. */
  private static final int DEPTH = 2;

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final long LAST_SECOND = 253_402_300_799L; // of the year 9999

  private static final Arbitrary<JsonNode> TREE = tree(2);

  private final Map<List<Object>, Arbitrary<JsonNode>> objects = new HashMap<>();

  /**
   * Generates required properties, some of the others, and some that the spec does not describe.
   */
  Arbitrary<JsonNode> of(RecordSchema schema) {
    return of(schema, DEPTH);
  }

  private Arbitrary<JsonNode> of(RecordSchema schema, int depth) {
    return switch (schema.kind()) {
      case TEXT, TEXT_ENUM -> text().map(JSON::textNode);
      case FORMATTED_TEXT -> formatted(schema.format()).map(JSON::textNode);
      case INT, NUMBER_ENUM -> Arbitraries.integers().map(JSON::numberNode);
      case LONG -> Arbitraries.longs().map(JSON::numberNode);
      case DECIMAL -> decimal().map(JSON::numberNode);
      case BOOLEAN -> Arbitraries.of(true, false).map(JSON::booleanNode);
      case TREE -> tree();
      case LIST ->
          of(schema.items(), depth).list().ofMaxSize(2).map(all -> JSON.arrayNode().addAll(all));
      case RECORD -> record(schema, depth);
    };
  }

  private Arbitrary<JsonNode> record(RecordSchema schema, int depth) {
    List<Object> key = List.of(schema.name(), depth);
    Arbitrary<JsonNode> object = objects.get(key);
    if (object == null) {
      object = object(schema, depth);
      objects.put(key, object);
    }
    return object;
  }

  private Arbitrary<JsonNode> object(RecordSchema schema, int depth) {
    List<RecordProperty> properties =
        schema.properties().stream()
            .filter(property -> depth > 0 || !holdsRecords(property))
            .toList();
    List<Arbitrary<JsonNode>> values =
        properties.stream().map(property -> of(property.schema(), depth - 1)).toList();
    return Combinators.combine(
            Combinators.combine(values).as(list -> list),
            Arbitraries.randoms(),
            unknownProperties())
        .as(
            (documented, random, unknown) -> {
              ObjectNode object = JSON.objectNode();
              for (int i = 0; i < properties.size(); i++) {
                if (properties.get(i).isRequired() || random.nextInt(10) < 7) {
                  object.set(properties.get(i).name(), documented.get(i));
                }
              }
              return object.setAll(unknown);
            });
  }

  private static boolean holdsRecords(RecordProperty property) {
    return property.kind() == Kind.RECORD
        || (property.kind() == Kind.LIST && property.schema().items().kind() == Kind.RECORD);
  }

  private static Arbitrary<Map<String, JsonNode>> unknownProperties() {
    Arbitrary<JsonNode> value = tree().injectNull(0.1).map(v -> v == null ? JSON.nullNode() : v);
    return Arbitraries.maps(text().map(name -> UNKNOWN + name), value).ofMaxSize(2);
  }

  /** Generates text of all code points with a UTF-8 form. */
  static Arbitrary<String> text() {
    return Arbitraries.integers()
        .between(0, 0x10f7ff)
        .map(number -> number < 0xd800 ? number : number + 0x800) // no surrogates
        .list()
        .ofMaxSize(8)
        .map(
            codePoints ->
                codePoints.stream()
                    .collect(
                        StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString());
  }

  /** Generates decimals with at most the digits that a decimal in text may have. */
  static Arbitrary<BigDecimal> decimal() {
    BigDecimal most = BigDecimal.TEN.pow(30);
    return Arbitraries.bigDecimals().between(most.negate(), most).ofScale(6);
  }

  /** Generates any JSON except null. */
  static Arbitrary<JsonNode> tree() {
    return TREE;
  }

  private static Arbitrary<JsonNode> tree(int depth) {
    Arbitrary<JsonNode> scalar =
        oneOf(
            List.of(
                Arbitraries.of(true, false).map(JSON::booleanNode),
                Arbitraries.bigIntegers().map(JSON::numberNode),
                Arbitraries.bigDecimals().ofScale(6).map(JSON::numberNode),
                text().map(JSON::textNode)));
    return depth == 0
        ? scalar
        : oneOf(List.of(scalar, array(tree(depth - 1)), object(tree(depth - 1))));
  }

  /**
   * Chooses one of several arbitraries for each value. The method of jqwik with this name computes
   * the hash codes of all of them for each value, which takes most of the time of a test.
   */
  static <T> Arbitrary<T> oneOf(List<Arbitrary<T>> choices) {
    List<RandomGenerator<T>> generators =
        choices.stream().map(choice -> choice.generator(1000)).toList();
    return Arbitraries.fromGenerator(
        random -> generators.get(random.nextInt(generators.size())).next(random));
  }

  private static Arbitrary<JsonNode> array(Arbitrary<JsonNode> elements) {
    return elements.list().ofMaxSize(2).map(all -> JSON.arrayNode().addAll(all).addNull());
  }

  private static Arbitrary<JsonNode> object(Arbitrary<JsonNode> values) {
    return Arbitraries.maps(text(), values)
        .ofMaxSize(2)
        .map(all -> JSON.objectNode().<ObjectNode>setAll(all).putNull("none"));
  }

  private static Arbitrary<String> formatted(String format) {
    return switch (format) {
      case "china-date-time" -> time("uuuu-MM-dd HH:mm:ss", 0);
      case "compact-date-time" ->
          Combinators.combine(
                  time("uuuuMMddHHmmssSSS", 999), Arbitraries.integers().between(-18 * 60, 18 * 60))
              .as((time, minutes) -> time + offset(minutes));
      case "decimal-string" -> decimal().map(BigDecimal::toPlainString);
      case "epoch-seconds" ->
          Arbitraries.longs().between(1_000_000_000L, 9_999_999_999L).map(String::valueOf);
      case "epoch-milliseconds" ->
          Arbitraries.longs().between(1_000_000_000_000L, 9_999_999_999_999L).map(String::valueOf);
      default ->
          throw new AssertionError("The format '" + format + "' has no generator. Add one here.");
    };
  }

  private static Arbitrary<String> time(String pattern, int milliseconds) {
    DateTimeFormatter format = DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
    return Combinators.combine(
            Arbitraries.longs().between(0, LAST_SECOND),
            Arbitraries.integers().between(0, milliseconds))
        .as(
            (second, millisecond) ->
                LocalDateTime.ofEpochSecond(second, millisecond * 1_000_000, ZoneOffset.UTC)
                    .format(format));
  }

  private static String offset(int minutes) {
    int size = Math.abs(minutes);
    return "%s%02d%02d".formatted(minutes < 0 ? "-" : "+", size / 60, size % 60);
  }
}
