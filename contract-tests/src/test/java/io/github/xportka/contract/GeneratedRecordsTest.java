package io.github.xportka.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.api.Operation;
import io.github.xportka.client.XportJson;
import io.github.xportka.contract.ModelSchema.Kind;
import io.github.xportka.contract.ModelSchema.Member;
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

/** What holds of every record and vocabulary that the generator makes. */
class GeneratedRecordsTest {
  static List<ModelSchema> records() {
    return ModelSchema.records();
  }

  static List<ModelSchema> vocabularies() {
    return ModelSchema.vocabularies();
  }

  @ParameterizedTest
  @MethodSource("records")
  void aRecordNeedsNoMember(ModelSchema schema) throws IOException {
    Object empty = read(schema, JsonNodeFactory.instance.objectNode());

    assertThat(XportJson.writer().writeValueAsString(empty)).isEqualTo("{}");
    for (RecordComponent component : schema.type().getRecordComponents()) {
      if (component.getType() == List.class) {
        assertThat((List<?>) UnknownMembers.get(component, empty)).as("%s", component).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("records")
  void aRecordTakesNullForEveryMember(ModelSchema schema) throws IOException {
    ObjectNode nulls = JsonNodeFactory.instance.objectNode();
    schema.members().forEach(member -> nulls.putNull(member.name()));

    assertThat(read(schema, nulls)).isEqualTo(read(schema, JsonNodeFactory.instance.objectNode()));
  }

  @ParameterizedTest
  @MethodSource("records")
  void aRecordShowsNothingPersonalAndNothingThatItDoesNotKnow(ModelSchema schema)
      throws IOException {
    PlantedRecord planted = new PlantedRecord(schema);

    String text = read(schema, planted.json()).toString();

    assertThat(planted.hidden()).allSatisfy(value -> assertThat(text).doesNotContain(value));
    assertThat(planted.shown()).allSatisfy(value -> assertThat(text).contains(value));
    assertThat(text).contains("more");
  }

  static List<Member> formattedMembers() {
    return ModelSchema.members(Kind.FORMATTED_TEXT);
  }

  @ParameterizedTest
  @MethodSource("formattedMembers")
  void ofAMemberThatComesTwiceTheLastCounts(Member member) throws IOException {
    String first = "{\"%s\":\"no such format\",".formatted(member.name());
    String last = "\"%s\":%s}".formatted(member.name(), member.schema().json().path("example"));

    Object read = XportJson.reader(member.record().type()).readValue(first + last);

    assertThat(XportJson.writer().writeValueAsString(read)).isEqualTo("{" + last);
  }

  static List<Member> decimalsThatAreText() {
    return formattedMembers().stream()
        .filter(member -> member.schema().format().equals("decimal-string"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("decimalsThatAreText")
  void aDecimalWithAnExponentIsTheSameAsOneWithout(Member member) throws IOException {
    ObjectReader reader = XportJson.reader(member.record().type());

    assertThat(reader.<Object>readValue("{\"%s\":1.5E+3}".formatted(member.name())))
        .isEqualTo(reader.readValue("{\"%s\":\"1500\"}".formatted(member.name())));
  }

  /** Such a member would be neither planted nor looked for. */
  @Test
  void noFlagIsPersonal() {
    assertThat(ModelSchema.members(Kind.BOOLEAN)).noneMatch(Member::isPersonal);
  }

  @ParameterizedTest
  @MethodSource("vocabularies")
  void aVocabularyKnowsTheValuesOfTheSpec(ModelSchema schema) throws ReflectiveOperationException {
    List<?> known = (List<?>) schema.type().getMethod("known").invoke(null);

    assertThat(known)
        .extracting(Object::toString)
        .containsExactlyElementsOf(
            schema.json().path("enum").valueStream().map(JsonNode::asText).toList());
  }

  @ParameterizedTest
  @MethodSource("vocabularies")
  void aVocabularyTellsItsOwnValuesFromOthers(ModelSchema schema)
      throws IOException, ReflectiveOperationException {
    for (JsonNode value : schema.json().path("enum")) {
      assertThat(isKnown(schema, value)).as("%s", value).isTrue();
    }
    JsonNode other =
        schema.kind() == Kind.NUMBER_VOCABULARY
            ? JsonNodeFactory.instance.numberNode(-7)
            : JsonNodeFactory.instance.textNode("on no page");
    assertThat(isKnown(schema, other)).isFalse();
  }

  /** Otherwise a record would be tested here that nobody meets, or one met that is not tested. */
  @Test
  void theRecordsAreThoseOfTheOperationsAndTheMessages() {
    Set<Class<?>> reached = new HashSet<>();
    for (Operation operation : Operation.values()) {
      operation.requestType().ifPresent(type -> reach(type, reached));
      reach(operation.responseType(), reached);
    }
    reach(PushedMessage.class, reached);
    for (MessageType type : MessageType.known()) {
      reach(MessageBody.of(type.value()).orElseThrow(), reached);
    }
    reached.removeAll(vocabularies().stream().map(ModelSchema::type).toList());

    assertThat(reached)
        .containsExactlyInAnyOrderElementsOf(records().stream().map(ModelSchema::type).toList());
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

  private static boolean isKnown(ModelSchema schema, JsonNode value)
      throws IOException, ReflectiveOperationException {
    return (Boolean) schema.type().getMethod("isKnown").invoke(read(schema, value));
  }

  private static Object read(ModelSchema schema, JsonNode json) throws IOException {
    return XportJson.reader(schema.type()).readValue(json.toString());
  }
}
