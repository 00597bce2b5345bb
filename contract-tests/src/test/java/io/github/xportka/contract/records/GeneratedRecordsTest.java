package io.github.xportka.contract.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.xportka.api.Operation;
import io.github.xportka.client.XportJson;
import io.github.xportka.contract.records.RecordSchema.Kind;
import io.github.xportka.contract.records.RecordSchema.RecordProperty;
import io.github.xportka.contract.support.UnknownProperties;
import io.github.xportka.model.MessageBody;
import io.github.xportka.model.MessageType;
import io.github.xportka.model.PushedMessage;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Properties of every generated record and open enum. */
class GeneratedRecordsTest {
  static List<RecordSchema> records() {
    return RecordSchema.records();
  }

  static List<RecordSchema> openEnums() {
    return RecordSchema.openEnums();
  }

  @ParameterizedTest
  @MethodSource("records")
  void readsEmptyObject(RecordSchema schema) throws IOException {
    Object empty = read(schema, JsonNodeFactory.instance.objectNode());

    assertThat(XportJson.writer().writeValueAsString(empty)).isEqualTo("{}");
    for (RecordComponent component : schema.type().getRecordComponents()) {
      if (component.getType() == List.class) {
        assertThat((List<?>) UnknownProperties.get(component, empty)).as("%s", component).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("records")
  void redactsPersonalAndUnknownValues(RecordSchema schema) throws IOException {
    UniqueValueJson values = new UniqueValueJson(schema);

    String text = read(schema, values.json()).toString();

    assertThat(values.redacted()).allSatisfy(value -> assertThat(text).doesNotContain(value));
    assertThat(values.shown()).allSatisfy(value -> assertThat(text).contains(value));
    assertThat(text).contains("more");
  }

  static List<RecordProperty> formattedProperties() {
    return RecordSchema.properties(Kind.FORMATTED_TEXT);
  }

  @ParameterizedTest
  @MethodSource("formattedProperties")
  void rejectsDuplicateProperties(RecordProperty property) {
    String json =
        "{\"%1$s\":%2$s,\"%1$s\":%2$s}"
            .formatted(property.name(), property.definition().node().at("example").value());

    assertThatThrownBy(() -> XportJson.reader(property.record().type()).readValue(json))
        .isInstanceOf(JsonParseException.class)
        .hasMessageContaining("Duplicate field '" + property.name() + "'");
  }

  static List<RecordProperty> textDecimals() {
    return formattedProperties().stream()
        .filter(property -> property.schema().format().equals("decimal-string"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("textDecimals")
  void readsDecimalWithExponent(RecordProperty property) throws IOException {
    ObjectReader reader = XportJson.reader(property.record().type());

    assertThat(reader.<Object>readValue("{\"%s\":1.5E+3}".formatted(property.name())))
        .isEqualTo(reader.readValue("{\"%s\":\"1500\"}".formatted(property.name())));
  }

  /** A boolean cannot have a unique value, so that its redaction would not be tested. */
  @Test
  void hasNoPersonalBoolean() {
    assertThat(RecordSchema.properties(Kind.BOOLEAN)).noneMatch(RecordProperty::isPersonal);
  }

  @ParameterizedTest
  @MethodSource("openEnums")
  void openEnumKnowsValuesOfSpec(RecordSchema schema) throws ReflectiveOperationException {
    List<?> known = (List<?>) schema.type().getMethod("known").invoke(null);

    assertThat(known)
        .extracting(Object::toString)
        .containsExactlyElementsOf(
            schema.definition().enumValues().stream().map(JsonNode::asText).toList());
  }

  @ParameterizedTest
  @MethodSource("openEnums")
  void openEnumDistinguishesUnknownValues(RecordSchema schema)
      throws IOException, ReflectiveOperationException {
    for (JsonNode value : schema.definition().enumValues()) {
      assertThat(isKnown(schema, value)).as("%s", value).isTrue();
    }
    JsonNode other =
        schema.kind() == Kind.NUMBER_ENUM
            ? JsonNodeFactory.instance.numberNode(-7)
            : JsonNodeFactory.instance.textNode("undocumented");
    assertThat(isKnown(schema, other)).isFalse();
  }

  /** Every record is used, and every used record is tested here. */
  @Test
  void testsRecordsOfOperationsAndMessages() {
    Set<Class<?>> reached = new HashSet<>();
    for (Operation operation : Operation.values()) {
      operation.requestType().ifPresent(type -> reach(type, reached));
      reach(operation.responseType(), reached);
    }
    reach(PushedMessage.class, reached);
    for (MessageType type : MessageType.known()) {
      reach(MessageBody.of(type.value()).orElseThrow(), reached);
    }
    reached.removeAll(openEnums().stream().map(RecordSchema::type).toList());

    assertThat(reached)
        .containsExactlyInAnyOrderElementsOf(records().stream().map(RecordSchema::type).toList());
  }

  private static void reach(Type type, Set<Class<?>> reached) {
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      reach(list.getActualTypeArguments()[0], reached);
    } else if (type instanceof Class<?> record && record.isRecord() && reached.add(record)) {
      for (RecordComponent component : record.getRecordComponents()) {
        reach(component.getGenericType(), reached);
      }
    }
  }

  private static boolean isKnown(RecordSchema schema, JsonNode value)
      throws IOException, ReflectiveOperationException {
    return (Boolean) schema.type().getMethod("isKnown").invoke(read(schema, value));
  }

  private static Object read(RecordSchema schema, JsonNode json) throws IOException {
    return XportJson.reader(schema.type()).readValue(json.toString());
  }
}
