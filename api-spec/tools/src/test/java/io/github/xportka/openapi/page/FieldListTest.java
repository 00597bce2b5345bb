package io.github.xportka.openapi.page;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldListTest {
  private static FieldList list(String text) {
    List<PageLine> lines = new ArrayList<>();
    text.lines().forEach(line -> lines.add(PageLine.of(lines.size() + 1, 0, line)));
    lines.removeIf(PageLine::isBlank);
    return FieldList.of(lines);
  }

  private static Field field(String text) {
    FieldList list = list(text);
    assertThat(list.fields()).hasSize(1);
    return list.fields().get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "string; string",
        "string|null; string or null",
        "string | null; string or null",
        "string or null; string or null",
        "null | string; string or null",
        "integer<int64>; integer<int64>",
        "integer <int32> | null; integer<int32> or null",
        "long; integer",
        "number<double>; number<double>",
        "bool; boolean",
        "enum<string>; string",
        "object; object",
        "object {4}; object",
        "object (FreightInfoTO); object",
        "object (FreightInfoTO) {3}; object",
        "array; array",
        "array[string]; array[string]",
        "array [string] | null; array[string] or null",
        "array<integer>; array[integer]",
        "array [object {3}] | null; array[object] or null",
        "array[object (InnerLogisticInfoTO) {3}] | null; array[object] or null",
        "array [string | null]; array[string or null]",
        "array [array [integer]]; array[array[integer]]",
        "array [LineItemTO]; array",
        "string | integer; any",
        "string | LineItemTO; any",
        "string[]; array[string]",
        "integer[] | null; array[integer] or null",
        "array[]; array",
        "List<String>; array[string]",
        "List<LineItemTO>; array[any]",
        "Set<List<Integer>>; array[array[integer]]",
        "Map<String, List<Object>>; object",
        "LineItemTO[]; array[any]",
        "Page<LineItemTO>; any",
        "null; any",
        "any; any"
      })
  void typeIsReadInTheWordsOfThePage(String text, String type) {
    FieldType.Parsed parsed = requireNonNull(FieldType.parse(text));

    assertThat(parsed.type()).hasToString(type);
    assertThat(parsed.rest()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "strings", "stringent", "String", "integerish", "objects", "|", "{}", "订单号"})
  void otherWordIsNoType(String text) {
    assertThat(FieldType.parse(text)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "String, string",
    "Long, integer",
    "Integer, integer",
    "BigDecimal, number",
    "Boolean, boolean",
    "Object, object",
    "Array, array",
    "List, array",
    "Date, string",
    "datetime, string",
    "date, string",
    "uuid, string",
    "file, string",
    "decimal, number",
    "bigint, integer",
    "timestamp, any",
    "LineItemTO, any"
  })
  void typeInOtherWordsIsReadWhereAFieldIsCertain(String word, String type) {
    assertThat(field("a " + word + " 必需").type()).hasToString(type);
    assertThat(field("a " + word + " 必需 订单号").type()).hasToString(type);
    assertThat(field("a " + word + "\n可选").type()).hasToString(type);
    assertThat(field("a\n" + word + "\n可选").type()).hasToString(type);
    assertThat(field("orderId " + word).type()).hasToString(type);
    assertThat(field("orderId\n" + word + "\n订单号").type()).hasToString(type);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Order date",
        "order date",
        "Order Number",
        "Order\nNumber\n可选",
        "sku is required",
        "This field is optional",
        "a list of orders",
        "Date",
        "the text"
      })
  void wordsOfADescriptionAreNoField(String words) {
    assertThat(field("a\nstring\n" + words).name()).isEqualTo("a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Order number",
        "Page number",
        "Address object",
        "The number of parcels",
        "Number string | null of the order"
      })
  void wordsOfADescriptionMayNameTypes(String words) {
    FieldList list = list("a\nstring\n" + words + "\noptional\nb\ninteger\n" + words);

    assertThat(list.fields()).extracting(Field::name).containsExactly("a", "b");
    assertThat(list.fields()).extracting(Field::required).containsExactly(false, null);
    assertThat(list.doubtful()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"id string", "status enum"})
  void wordsThatAreNoTitleAreNotedAsWell(String words) {
    FieldList list = list("a\nstring\n" + words + "\noptional\nb\ninteger");

    assertThat(list.fields()).extracting(Field::name).containsExactly("a", "b");
    assertThat(list.doubtful()).containsExactly(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Order number", "The number of parcels"})
  void descriptionMayStandBelowAFieldOnOneLine(String words) {
    assertThat(list("a string 可选\n" + words + "\nb string 必需").fields())
        .extracting(Field::name)
        .containsExactly("a", "b");
  }

  @Test
  void fieldOnOneLineAmongOthersOnSeveralIsDoubtfulUnlessItIsCertain() {
    FieldList list =
        list("a\nstring\nb\nstring\nc\nstring\nskuId number of it\nitemId string\nd string 可选");

    assertThat(list.fields()).extracting(Field::name).containsExactly("a", "b", "c", "itemId", "d");
    assertThat(list.doubtful()).containsExactly(7);
  }

  @Test
  void linesWithTheValuesOfAFieldAreKnown() {
    assertThat(list("a\nstring\n枚举值:\nx\nb\nstring\nAllowed values: y").values())
        .containsExactly(3, 7);
  }

  @ParameterizedTest
  @ValueSource(strings = {"b smallish 必需", "b smallish\n必需", "b\nsmallish\n必需", "itemId smallish"})
  void lineThatMayBeAFieldIsDoubtful(String lines) {
    assertThat(list("a\nstring\n" + lines).doubtful()).containsExactly(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"the order's id", "itemId", "skuId\nb\nstring", "Order id", "必需"})
  void lineThatIsADescriptionIsNotDoubtful(String lines) {
    assertThat(list("a\nstring\n" + lines).doubtful()).isEmpty();
  }

  @Test
  void countOfMembersIsRead() {
    FieldType.Parsed parsed = requireNonNull(FieldType.parse("array [object {3}] | null"));

    assertThat(parsed.type().object()).extracting(FieldType::memberCount).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "orderId string|null 可选",
        "orderId string | null 可选",
        "orderId string | null可选",
        "orderId\tstring | null\t可选",
        "orderId string | null 可选 订单号",
        "orderId string | null 订单号 可选",
        "orderId string | null optional",
        "• orderId string | null optional",
        "orderId\nstring | null\n可选",
        "orderId\nstring | null 可选",
        "orderId\nstring\n| null\n可选",
        "orderId\nstring\n|\nnull\noptional",
        "orderId\nstring | null\n订单号\n可选",
        "orderId\nstring | null\n\n订单号\n第二行\n可选\n示例值:\n21",
        "orderId\nstring | null\noptional\nDefault:\nrequired\nExample: 21"
      })
  void fieldIsReadFromOneLineOrSeveral(String text) {
    Field field = field(text);

    assertThat(field.name()).isEqualTo("orderId");
    assertThat(field.type()).hasToString("string or null");
    assertThat(field.required()).isFalse();
    assertThat(field.line()).isEqualTo(1);
  }

  @Test
  void lineOfTheDescriptionIsKept() {
    assertThat(field("orderId\nstring\n必需\n订单号").described()).isEqualTo(4);
    assertThat(field("orderId string 必需 订单号").described()).isEqualTo(1);
    assertThat(field("orderId\nstring\n必需").described()).isZero();
  }

  @Test
  void requirednessThatIsNotShownIsUnknown() {
    assertThat(field("orderId\nstring\n订单号").required()).isNull();
    assertThat(field("note string says whether it is required here").required()).isNull();
  }

  @Test
  void fieldMayBeCalledAsATypeIs() {
    assertThat(list("skuId\nstring\nnumber\ninteger\nobject\nobject").fields())
        .extracting(field -> field.name() + " " + field.type())
        .containsExactly("skuId string", "number integer", "object object");
  }

  @Test
  void valueAfterALabelIsNoField() {
    assertThat(
            list("nonce-str\nstring\n默认值:\nnonce-str\ntimestamp\nstring\n默认值:\ninteger").fields())
        .extracting(Field::name)
        .containsExactly("nonce-str", "timestamp");
  }

  @Test
  void typeOfTheWholeIsNoField() {
    FieldList list = list("array [object {2}]\na\nstring\nb\nstring");

    assertThat(list.root()).hasToString("array[object]");
    assertThat(list.fields()).extracting(Field::name).containsExactly("a", "b");
  }

  @Test
  void nameWithoutATypeIsUnread() {
    assertThat(list("code\ninteger\ndata\nLineItemTO").unread()).contains("data");
  }
}
