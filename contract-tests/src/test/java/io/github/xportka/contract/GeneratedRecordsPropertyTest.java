package io.github.xportka.contract;

import static io.github.xportka.contract.JsonTrees.canonical;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.client.XportJson;
import io.github.xportka.contract.ModelSchema.Kind;
import io.github.xportka.contract.ModelSchema.Member;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** What holds of every record that the generator makes, whatever the platform sends. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class GeneratedRecordsPropertyTest {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** A record's JSON. */
  record Sample(ModelSchema schema, ObjectNode json) {}

  @Property(tries = 1500)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void isWrittenAsItWasRead(@ForAll("samples") Sample sample) throws IOException {
    Object read = read(sample.schema(), sample.json());

    assertThat(written(read)).isEqualTo(canonical(sample.json()));
    assertThat(UnknownMembers.of(read)).allMatch(name -> name.contains("/" + ModelJson.UNKNOWN));
    assertThat(readAgain(sample.schema(), read)).isEqualTo(read).hasSameHashCodeAs(read);

    Statistics.collect(sample.schema().name());
    Statistics.coverage(
        seen ->
            ModelSchema.records()
                .forEach(schema -> seen.check(schema.name()).count(times -> times > 0)));
  }

  @Property(tries = 500)
  void isEqualToItsCopy(@ForAll("samples") Sample sample)
      throws IOException, ReflectiveOperationException {
    Object read = read(sample.schema(), sample.json());

    Object builder = read.getClass().getMethod("toBuilder").invoke(read);
    Object copy = builder.getClass().getMethod("build").invoke(builder);

    assertThat(copy).isEqualTo(read).hasSameHashCodeAs(read);
  }

  @Property(tries = 500)
  void takesNullForAbsent(@ForAll("samples") Sample sample) throws IOException {
    for (Member member : sample.schema().members()) {
      ObjectNode absent = sample.json().deepCopy().without(List.of(member.name()));
      ObjectNode isNull = sample.json().deepCopy().putNull(member.name());

      assertThat(read(sample.schema(), isNull))
          .as("%s", member)
          .isEqualTo(read(sample.schema(), absent));
    }
  }

  @Property(tries = 500)
  void dropsNullsWithinLists(@ForAll("samples") Sample sample) throws IOException {
    ObjectNode withNulls = sample.json().deepCopy();
    for (Member member : sample.schema().members()) {
      // JSON of which nothing is said is kept with its nulls.
      if (withNulls.get(member.name()) instanceof ArrayNode list
          && member.kind() == Kind.LIST
          && member.schema().items().kind() != Kind.TREE) {
        list.insertNull(0).addNull();
      }
    }

    assertThat(read(sample.schema(), withNulls)).isEqualTo(read(sample.schema(), sample.json()));
  }

  @Property(tries = 50)
  void keepsValuesOfVocabulariesThatAreOnNoPage(@ForAll("texts") String text, @ForAll int number)
      throws IOException {
    for (Member member : ModelSchema.members(Kind.TEXT_VOCABULARY)) {
      assertKept(member, JSON.textNode(text));
    }
    for (Member member : ModelSchema.members(Kind.NUMBER_VOCABULARY)) {
      assertKept(member, JSON.numberNode(number));
    }
  }

  @Property(tries = 50)
  void readsANumberForText(@ForAll("decimals") BigDecimal number) throws IOException {
    JsonNode text = JSON.textNode(number.toPlainString());
    for (Kind kind : List.of(Kind.TEXT, Kind.TEXT_VOCABULARY)) {
      for (Member member : ModelSchema.members(kind)) {
        assertReadAs(member, JSON.numberNode(number), text);
      }
    }
  }

  @Property(tries = 50)
  void readsTextForANumber(
      @ForAll int number, @ForAll long longer, @ForAll("decimals") BigDecimal decimal)
      throws IOException {
    for (Kind kind : List.of(Kind.INT, Kind.NUMBER_VOCABULARY)) {
      for (Member member : ModelSchema.members(kind)) {
        assertReadAs(member, JSON.textNode(String.valueOf(number)), JSON.numberNode(number));
      }
    }
    for (Member member : ModelSchema.members(Kind.LONG)) {
      assertReadAs(member, JSON.textNode(String.valueOf(longer)), JSON.numberNode(longer));
    }
    for (Member member : ModelSchema.members(Kind.DECIMAL)) {
      assertReadAs(member, JSON.textNode(decimal.toPlainString()), JSON.numberNode(decimal));
    }
  }

  @Property(tries = 50)
  void readsANumberForADecimalThatIsText(@ForAll("decimals") BigDecimal number) throws IOException {
    for (Member member : formatted("decimal-string").toList()) {
      assertReadAs(member, JSON.numberNode(number), JSON.textNode(number.toPlainString()));
    }
  }

  @Property(tries = 50)
  void readsANumberForATimeThatIsText(@ForAll("tenDigits") long seconds) throws IOException {
    for (Member member : formatted("epoch-seconds").toList()) {
      assertReadAs(member, JSON.numberNode(seconds), JSON.textNode(String.valueOf(seconds)));
    }
    long milliseconds = seconds * 1000 + 1;
    for (Member member : formatted("epoch-milliseconds").toList()) {
      assertReadAs(
          member, JSON.numberNode(milliseconds), JSON.textNode(String.valueOf(milliseconds)));
    }
  }

  @Property(tries = 100)
  void keepsWhatDoesNotFitItsFormat(@ForAll("misfits") JsonNode misfit) throws IOException {
    for (Member member : ModelSchema.members(Kind.FORMATTED_TEXT)) {
      Object read = read(member.record(), only(member, misfit));

      assertThat(UnknownMembers.of(read)).as("%s", member).containsExactly("/" + member.name());
      assertThat(written(read)).as("%s", member).isEqualTo(canonical(only(member, misfit)));
      assertThat(readAgain(member.record(), read)).as("%s", member).isEqualTo(read);
    }
  }

  @Property(tries = 200)
  void readsAnythingThatIsToBeFormatted(@ForAll("trees") JsonNode value) throws IOException {
    for (Member member : ModelSchema.members(Kind.FORMATTED_TEXT)) {
      Object read = read(member.record(), only(member, value));

      Object again = readAgain(member.record(), read);

      assertThat(written(again)).as("%s", member).isEqualTo(written(read));
      assertThat(UnknownMembers.of(again)).as("%s", member).isEqualTo(UnknownMembers.of(read));
    }
  }

  @Provide
  Arbitrary<Sample> samples() {
    ModelJson json = new ModelJson();
    return Arbitraries.of(ModelSchema.records())
        .flatMap(schema -> json.of(schema).map(value -> new Sample(schema, (ObjectNode) value)));
  }

  @Provide
  Arbitrary<String> texts() {
    return ModelJson.text();
  }

  @Provide
  Arbitrary<BigDecimal> decimals() {
    return ModelJson.decimal();
  }

  @Provide
  Arbitrary<JsonNode> trees() {
    return ModelJson.tree();
  }

  @Provide
  Arbitrary<Long> tenDigits() {
    return Arbitraries.longs().between(1_000_000_000L, 9_999_999_999L);
  }

  @Provide
  Arbitrary<JsonNode> misfits() {
    return Arbitraries.oneOf(
        ModelJson.text().map(text -> JSON.textNode("x" + text)),
        Arbitraries.of(true, false).map(JSON::booleanNode),
        ModelJson.tree().filter(JsonNode::isContainerNode));
  }

  private static Stream<Member> formatted(String format) {
    return ModelSchema.members(Kind.FORMATTED_TEXT).stream()
        .filter(member -> member.schema().format().equals(format));
  }

  private static void assertKept(Member member, JsonNode value) throws IOException {
    assertReadAs(member, value, value);
  }

  /** The member is there, and from then on written as it was understood. */
  private static void assertReadAs(Member member, JsonNode sent, JsonNode understood)
      throws IOException {
    Object read = read(member.record(), only(member, sent));

    assertThat(UnknownMembers.of(read)).as("%s", member).isEmpty();
    assertThat(written(read)).as("%s", member).isEqualTo(canonical(only(member, understood)));
    assertThat(readAgain(member.record(), read)).as("%s", member).isEqualTo(read);
  }

  private static ObjectNode only(Member member, JsonNode value) {
    return JSON.objectNode().set(member.name(), value);
  }

  private static Object read(ModelSchema schema, JsonNode json) throws IOException {
    return XportJson.reader(schema.type()).readValue(XportJson.writer().writeValueAsBytes(json));
  }

  private static Object readAgain(ModelSchema schema, Object read) throws IOException {
    return XportJson.reader(schema.type()).readValue(XportJson.writer().writeValueAsBytes(read));
  }

  private static String written(Object read) throws IOException {
    return canonical(
        XportJson.reader(JsonNode.class).readTree(XportJson.writer().writeValueAsBytes(read)));
  }
}
