package io.github.xportka.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.xportka.model.LogisticInfo;
import io.github.xportka.model.UpdateLogisticInfoRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Generated records, read and written with the JSON configuration of the client. */
class RecordJsonTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"new\":\"text\"}",
        "{\"new\":null}",
        "{\"new\":true}",
        "{\"new\":2.0}",
        "{\"new\":0.10}",
        "{\"new\":12345678901234567890.123456789012345678901234567890}",
        "{\"new\":9223372036854775807}",
        "{\"new\":123456789012345678901234567890}",
        "{\"new\":{\"deeper\":[1,{\"deepest\":2.50}]},\"newer\":[]}",
        "{\"z\":1,\"a\":2}",
        "{\"\":1}",
        "{\"备注 🎁\":\"é\"}"
      })
  void keepsUnknownPropertiesUnchanged(String json) throws IOException {
    assertThat(write(read(json, UpdateLogisticInfoRequest.class))).isEqualTo(json);
    assertThat(write(read(json, UpdateLogisticInfoRequest.class).toBuilder().build()))
        .isEqualTo(json);
  }

  @ParameterizedTest
  @CsvSource({"1e2, 100", "2.5E+3, 2500", "1e-7, 0.0000001"})
  void writesExponentNumberAsPlainDigits(String sent, String written) throws IOException {
    assertThat(write(read("{\"new\":" + sent + "}", UpdateLogisticInfoRequest.class)))
        .isEqualTo("{\"new\":" + written + "}");
  }

  @Test
  void keepsEveryDigitBeyondDouble() throws IOException {
    assertThat(write(read("{\"new\":1e400}", UpdateLogisticInfoRequest.class)))
        .isEqualTo("{\"new\":1" + "0".repeat(400) + "}");
  }

  @Test
  void acceptsUnknownProperty() throws IOException {
    UpdateLogisticInfoRequest request =
        UpdateLogisticInfoRequest.builder()
            .put("text", "新")
            .put("number", 5)
            .put("nothing", null)
            .put("tree", IntNode.valueOf(7))
            .put("list", List.of(true, "x"))
            .build();

    assertThat(write(request))
        .isEqualTo(
            "{\"text\":\"新\",\"number\":5,\"nothing\":null,\"tree\":7,\"list\":[true,\"x\"]}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"logisticNumer", "domesticLogisticInfo", "lineItem"})
  void rejectsDocumentedPropertyInPut(String property) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LogisticInfo.builder().put(property, "x"))
        .withMessage(
            "LogisticInfo: '"
                + property
                + "' is a documented property. Set it with its own builder method.");
  }

  @Test
  @SuppressWarnings("NullAway") // a caller without a null checker
  void rejectsNullElementsWhenBuilding() {
    UpdateLogisticInfoRequest.Builder builder =
        UpdateLogisticInfoRequest.builder()
            .logisticInfos(Arrays.asList(LogisticInfo.builder().build(), null));

    assertThatIllegalStateException()
        .isThrownBy(builder::build)
        .withMessage("UpdateLogisticInfoRequest: the list 'logisticInfos' contains null.");
  }

  @Test
  void distinguishesEmptyListFromAbsentList() throws IOException {
    UpdateLogisticInfoRequest absent = UpdateLogisticInfoRequest.builder().build();
    UpdateLogisticInfoRequest empty =
        read("{\"logisticInfos\":[]}", UpdateLogisticInfoRequest.class);

    assertThat(empty.logisticInfos()).isEqualTo(absent.logisticInfos()).isEmpty();
    assertThat(empty).isNotEqualTo(absent);
    assertThat(write(empty)).isEqualTo("{\"logisticInfos\":[]}");
  }

  @Test
  void copiesLists() {
    List<LogisticInfo> lines = new ArrayList<>(List.of(LogisticInfo.builder().build()));
    UpdateLogisticInfoRequest request =
        UpdateLogisticInfoRequest.builder().logisticInfos(lines).build();
    lines.clear();

    assertThat(request.logisticInfos()).hasSize(1);
  }

  @Test
  void isolatesRecordFromBuilder() {
    UpdateLogisticInfoRequest.Builder builder =
        UpdateLogisticInfoRequest.builder().orderId("21").put("note", "first");
    UpdateLogisticInfoRequest first = builder.build();
    UpdateLogisticInfoRequest second = builder.orderId("22").put("note", "second").build();

    assertThat(first.orderId()).isEqualTo("21");
    assertThat(first.additionalProperties().get("note")).hasToString("\"first\"");
    assertThat(second.orderId()).isEqualTo("22");
  }

  @Test
  void returnsUnmodifiableCollections() {
    UpdateLogisticInfoRequest request =
        UpdateLogisticInfoRequest.builder().logisticInfos(LogisticInfo.builder().build()).build();
    List<LogisticInfo> absent = UpdateLogisticInfoRequest.builder().build().logisticInfos();

    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> request.logisticInfos().clear());
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> absent.add(LogisticInfo.builder().build()));
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> request.additionalProperties().put("x", IntNode.valueOf(1)));
  }

  @Test
  void copiesJsonTrees() {
    ObjectNode tree = JsonNodeFactory.instance.objectNode().put("a", 1);
    UpdateLogisticInfoRequest request =
        UpdateLogisticInfoRequest.builder().put("tree", tree).build();
    tree.put("a", 2);

    assertThat(request.additionalProperties().get("tree")).hasToString("{\"a\":1}");
  }

  @Test
  void comparesRecordsByProperties() {
    UpdateLogisticInfoRequest.Builder builder =
        UpdateLogisticInfoRequest.builder()
            .orderId("21")
            .logisticInfos(LogisticInfo.builder().logisticNumber("FAR1").build())
            .put("note", TextNode.valueOf("x"));
    UpdateLogisticInfoRequest request = builder.build();

    assertThat(request).isEqualTo(builder.build()).hasSameHashCodeAs(builder.build());
    assertThat(request).isEqualTo(request.toBuilder().build());
    assertThat(request).isNotEqualTo(request.toBuilder().orderId("22").build());
    assertThat(request)
        .isNotEqualTo(request.toBuilder().put("note", TextNode.valueOf("y")).build());
  }

  private static String write(Object value) throws IOException {
    return XportJson.writer().writeValueAsString(value);
  }

  private static <T> T read(String json, Class<T> type) throws IOException {
    return XportJson.reader(type).readValue(json, type);
  }
}
