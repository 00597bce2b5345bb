package io.github.xportka.contract.records;

import static io.github.xportka.contract.support.JsonTrees.canonical;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.client.XportJson;
import io.github.xportka.contract.records.RecordSchema.Kind;
import io.github.xportka.contract.records.RecordSchema.RecordProperty;
import io.github.xportka.contract.support.UnknownProperties;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** Properties of every generated record, tested with random JSON. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class GeneratedRecordsPropertyTest {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** JSON of a record. */
  record Sample(RecordSchema schema, ObjectNode json) {}

  @Property(tries = 1500)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void writesWhatItRead(@ForAll("samples") Sample sample) throws IOException {
    Object read = read(sample.schema(), sample.json());

    assertThat(written(read)).isEqualTo(canonical(sample.json()));
    assertThat(UnknownProperties.of(read))
        .allMatch(name -> name.contains("/" + ArbitraryJson.UNKNOWN));
    assertThat(readAgain(sample.schema(), read)).isEqualTo(read).hasSameHashCodeAs(read);

    Statistics.collect(sample.schema().name());
    Statistics.coverage(
        seen ->
            RecordSchema.records()
                .forEach(schema -> seen.check(schema.name()).count(times -> times > 0)));
  }

  @Property(tries = 500)
  void equalsItsCopy(@ForAll("samples") Sample sample)
      throws IOException, ReflectiveOperationException {
    Object read = read(sample.schema(), sample.json());

    Object builder = read.getClass().getMethod("toBuilder").invoke(read);
    Object copy = builder.getClass().getMethod("build").invoke(builder);

    assertThat(copy).isEqualTo(read).hasSameHashCodeAs(read);
  }

  @Property(tries = 500)
  void readsNullAsAbsent(@ForAll("samples") Sample sample) throws IOException {
    for (RecordProperty property : sample.schema().properties()) {
      ObjectNode absent = JSON.objectNode().setAll(sample.json());
      absent.remove(property.name());
      ObjectNode isNull = JSON.objectNode().setAll(sample.json());
      isNull.putNull(property.name());

      assertThat(read(sample.schema(), isNull))
          .as("%s", property)
          .isEqualTo(read(sample.schema(), absent));
    }
  }

  @Property(tries = 500)
  void dropsNullsWithinLists(@ForAll("samples") Sample sample) throws IOException {
    ObjectNode withNulls = sample.json().deepCopy();
    for (RecordProperty property : sample.schema().properties()) {
      // JSON that the spec does not describe keeps its nulls.
      if (withNulls.get(property.name()) instanceof ArrayNode list
          && property.kind() == Kind.LIST
          && property.schema().items().kind() != Kind.TREE) {
        list.insertNull(0).addNull();
      }
    }

    assertThat(read(sample.schema(), withNulls)).isEqualTo(read(sample.schema(), sample.json()));
  }

  @Property(tries = 50)
  void keepsUndocumentedEnumValues(@ForAll("texts") String text, @ForAll int number)
      throws IOException {
    JsonNode undocumented = JSON.textNode(text);
    assertReadAs(Kind.TEXT_ENUM, undocumented, undocumented);
    JsonNode undocumentedNumber = JSON.numberNode(number);
    assertReadAs(Kind.NUMBER_ENUM, undocumentedNumber, undocumentedNumber);
  }

  @Property(tries = 50)
  void readsNumberAsText(@ForAll("decimals") BigDecimal number) throws IOException {
    JsonNode text = JSON.textNode(number.toPlainString());

    assertReadAs(Kind.TEXT, JSON.numberNode(number), text);
    assertReadAs(Kind.TEXT_ENUM, JSON.numberNode(number), text);
  }

  @Property(tries = 50)
  void readsTextAsNumber(
      @ForAll int number, @ForAll long longer, @ForAll("decimals") BigDecimal decimal)
      throws IOException {
    JsonNode text = JSON.textNode(String.valueOf(number));
    assertReadAs(Kind.INT, text, JSON.numberNode(number));
    assertReadAs(Kind.NUMBER_ENUM, text, JSON.numberNode(number));
    assertReadAs(Kind.LONG, JSON.textNode(String.valueOf(longer)), JSON.numberNode(longer));
    assertReadAs(Kind.DECIMAL, JSON.textNode(decimal.toPlainString()), JSON.numberNode(decimal));
  }

  @Property(tries = 50)
  void readsNumberAsTextDecimal(@ForAll("decimals") BigDecimal number) throws IOException {
    assertReadAs(
        formatted("decimal-string"),
        JSON.numberNode(number),
        JSON.textNode(number.toPlainString()));
  }

  @Property(tries = 50)
  void readsNumberAsTextTime(@ForAll("tenDigits") long seconds) throws IOException {
    assertReadAs(
        formatted("epoch-seconds"),
        JSON.numberNode(seconds),
        JSON.textNode(String.valueOf(seconds)));
    long milliseconds = seconds * 1000 + 1;
    assertReadAs(
        formatted("epoch-milliseconds"),
        JSON.numberNode(milliseconds),
        JSON.textNode(String.valueOf(milliseconds)));
  }

  @Property(tries = 100)
  void keepsValueOfWrongFormat(@ForAll("misfits") JsonNode misfit) throws IOException {
    for (RecordProperty property : RecordSchema.properties(Kind.FORMATTED_TEXT)) {
      Object read = read(property.record(), only(property, misfit));

      assertThat(UnknownProperties.of(read))
          .as("%s", property)
          .containsExactly("/" + property.name());
      assertThat(written(read)).as("%s", property).isEqualTo(canonical(only(property, misfit)));
      assertThat(readAgain(property.record(), read)).as("%s", property).isEqualTo(read);
    }
  }

  @Property(tries = 200)
  void readsAnyJsonAsFormattedText(@ForAll("trees") JsonNode value) throws IOException {
    for (RecordProperty property : RecordSchema.properties(Kind.FORMATTED_TEXT)) {
      Object read = read(property.record(), only(property, value));

      Object again = readAgain(property.record(), read);

      assertThat(written(again)).as("%s", property).isEqualTo(written(read));
      assertThat(UnknownProperties.of(again))
          .as("%s", property)
          .isEqualTo(UnknownProperties.of(read));
    }
  }

  @Provide
  Arbitrary<Sample> samples() {
    ArbitraryJson json = new ArbitraryJson();
    return ArbitraryJson.oneOf(
        RecordSchema.records().stream()
            .map(schema -> json.of(schema).map(value -> new Sample(schema, (ObjectNode) value)))
            .toList());
  }

  @Provide
  Arbitrary<String> texts() {
    return ArbitraryJson.text();
  }

  @Provide
  Arbitrary<BigDecimal> decimals() {
    return ArbitraryJson.decimal();
  }

  @Provide
  Arbitrary<JsonNode> trees() {
    return ArbitraryJson.tree();
  }

  @Provide
  Arbitrary<Long> tenDigits() {
    return Arbitraries.longs().between(1_000_000_000L, 9_999_999_999L);
  }

  @Provide
  Arbitrary<JsonNode> misfits() {
    return Arbitraries.oneOf(
        ArbitraryJson.text().map(text -> JSON.textNode("x" + text)),
        Arbitraries.of(true, false).map(JSON::booleanNode),
        ArbitraryJson.tree().filter(JsonNode::isContainerNode));
  }

  private static List<RecordProperty> formatted(String format) {
    return RecordSchema.properties(Kind.FORMATTED_TEXT).stream()
        .filter(property -> property.schema().format().equals(format))
        .toList();
  }

  private static void assertReadAs(Kind kind, JsonNode sent, JsonNode normal) throws IOException {
    assertReadAs(RecordSchema.properties(kind), sent, normal);
  }

  /** Asserts that the properties are read, and written in their normal form. */
  private static void assertReadAs(List<RecordProperty> properties, JsonNode sent, JsonNode normal)
      throws IOException {
    for (RecordProperty property : properties) {
      Object read = read(property.record(), only(property, sent));
      assertThat(UnknownProperties.of(read)).as("%s", property).isEmpty();
      assertThat(written(read)).as("%s", property).isEqualTo(canonical(only(property, normal)));
      assertThat(readAgain(property.record(), read)).as("%s", property).isEqualTo(read);
    }
  }

  private static ObjectNode only(RecordProperty property, JsonNode value) {
    return JSON.objectNode().set(property.name(), value);
  }

  private static Object read(RecordSchema schema, JsonNode json) throws IOException {
    return XportJson.reader(schema.type()).readValue(XportJson.writer().writeValueAsBytes(json));
  }

  private static Object readAgain(RecordSchema schema, Object read) throws IOException {
    return XportJson.reader(schema.type()).readValue(XportJson.writer().writeValueAsBytes(read));
  }

  private static String written(Object read) throws IOException {
    return canonical(
        XportJson.reader(JsonNode.class).readTree(XportJson.writer().writeValueAsBytes(read)));
  }
}
