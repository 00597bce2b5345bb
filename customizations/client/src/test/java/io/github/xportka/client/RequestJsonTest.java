package io.github.xportka.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.xportka.api.Operation;
import io.github.xportka.model.DomesticLogisticInfo;
import io.github.xportka.model.LineItem;
import io.github.xportka.model.LogisticInfo;
import io.github.xportka.model.UpdateLogisticInfoRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** JSON of sent requests. */
class RequestJsonTest {
  private static final String HALF = "cut\ud83c";
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  @AutoClose private final RecordingServer server = new RecordingServer();
  @AutoClose private final XportClient client = server.client().build();

  @Test
  void sendsUtf8Json() {
    send(
        request()
            .orderId("21")
            .logisticInfos(
                LogisticInfo.builder()
                    .lineItem(
                        LineItem.builder().quantity(2).title("这是商品1 🎁👨‍👩‍👧 \"\\\n").build())
                    .logisticNumber("FARJP2408000013YQ")
                    .domesticLogisticInfo(
                        DomesticLogisticInfo.builder()
                            .logisticCompanyName("顺丰")
                            .rtsTime(Instant.ofEpochSecond(1_754_342_534))
                            .build())
                    .build())
            .put("备注", "é")
            .build());

    assertThat(server.onlyRequest().body())
        .isEqualTo(
            ("{\"orderId\":\"21\",\"logisticInfos\":[{\"lineItem\":{\"quantity\":2,"
                    + "\"title\":\"这是商品1 🎁👨‍👩‍👧 \\\"\\\\\\n\"},"
                    + "\"logisticNumer\":\"FARJP2408000013YQ\",\"domesticLogisticInfo\":["
                    + "{\"logisticCompanyName\":\"顺丰\",\"rtsTime\":\"1754342534\"}]}],"
                    + "\"备注\":\"é\"}")
                .getBytes(UTF_8));
    assertThat(server.onlyRequest().header("content-type")).startsWith("application/json");
    assertThat(server.onlyRequest().header("accept")).isEqualTo("application/json");
  }

  @Test
  void omitsAbsentListAndSendsEmptyList() {
    send(request().build());
    send(request().logisticInfos(List.of()).build());

    assertThat(server.requests())
        .extracting(ReceivedRequest::bodyText)
        .containsExactly("{}", "{\"logisticInfos\":[]}");
  }

  @Test
  void sendsLargeRequest() {
    String title = "货🎁".repeat(750_000);
    send(request().orderId(title).build());

    assertThat(server.onlyRequest().body())
        .hasSizeGreaterThan(5_000_000)
        .isEqualTo(("{\"orderId\":\"" + title + "\"}").getBytes(UTF_8));
  }

  static List<Arguments> unpairedSurrogatesInRecords() {
    return List.of(
        arguments(request().orderId(HALF).build(), "the text at /orderId"),
        arguments(request().orderId("cut\udf81").build(), "the text at /orderId"),
        arguments(request().orderId("cut\udf81\ud83c").build(), "the text at /orderId"),
        arguments(
            request()
                .logisticInfos(
                    LogisticInfo.builder().build(),
                    LogisticInfo.builder().lineItem(LineItem.builder().title(HALF).build()).build())
                .build(),
            "the text at /logisticInfos/1/lineItem/title"),
        arguments(request().put("note", HALF).build(), "the text at /note"),
        arguments(request().put("note", HALF.toCharArray()).build(), "the text at /note"),
        arguments(request().put("note", List.of("x", HALF)).build(), "the text at /note/1"),
        arguments(request().put("note", Map.of("by", HALF)).build(), "the text at /note/by"),
        arguments(
            request().orderId("21").put(HALF, 1).build(),
            "a property name in the object at the root"));
  }

  @ParameterizedTest
  @MethodSource("unpairedSurrogatesInRecords")
  void rejectsUnpairedSurrogateInRecord(UpdateLogisticInfoRequest request, String place) {
    assertThat(catchThrowableOfType(XportEncodingException.class, () -> send(request)))
        .satisfies(refused -> namesPositionOfSurrogate(refused, place));
    assertThat(server.requests()).isEmpty();
  }

  static List<Arguments> unpairedSurrogatesInTrees() {
    return List.of(
        arguments(JSON.textNode(HALF), "the text at the root"),
        arguments(JSON.arrayNode().add(HALF), "the text at /0"),
        arguments(JSON.arrayNode().add(1).add(JSON.arrayNode().add(HALF)), "the text at /1/0"),
        arguments(JSON.objectNode().set("a", JSON.arrayNode().add(HALF)), "the text at /a/0"),
        arguments(JSON.objectNode().put("a", 1).put("b", HALF), "the text at /b"),
        arguments(
            JSON.objectNode().put("a", 1).put(HALF, 2),
            "a property name in the object at the root"),
        arguments(
            JSON.objectNode().set("a", JSON.objectNode().put("b", 1).put(HALF, 2)),
            "a property name in the object at /a"));
  }

  @ParameterizedTest
  @MethodSource("unpairedSurrogatesInTrees")
  void rejectsUnpairedSurrogateInJsonTree(JsonNode tree, String place) {
    assertThat(
            catchThrowableOfType(
                XportEncodingException.class,
                () -> client.raw().call(Operation.UPDATE_LOGISTIC_INFO, tree)))
        .satisfies(refused -> namesPositionOfSurrogate(refused, place));
    assertThat(server.requests()).isEmpty();
  }

  private static void namesPositionOfSurrogate(XportEncodingException refused, String place) {
    assertThat(refused)
        .hasMessage(
            "The request of updateLogisticInfo cannot be written as JSON: "
                + place
                + " contains an unpaired surrogate at index 3, which has no UTF-8 form. Cut text"
                + " between code points. Nothing was sent.");
    assertThat(refused.operation()).contains(Operation.UPDATE_LOGISTIC_INFO);
  }

  @Test
  void namesPropertyThatJacksonCannotWrite() {
    UpdateLogisticInfoRequest request = request().put("note", new Object()).build();

    assertThat(catchThrowableOfType(XportEncodingException.class, () -> send(request)))
        .hasMessage(
            "The request of updateLogisticInfo cannot be written as JSON: property"
                + " /additionalProperties/note has a value that Jackson cannot write. Nothing was"
                + " sent.");
  }

  @Test
  void hidesUnwritableValue() {
    Iterable<String> unwritable =
        () -> {
          throw new IllegalStateException("li-si");
        };
    UpdateLogisticInfoRequest request = request().put("note", unwritable).build();

    XportEncodingException refused =
        catchThrowableOfType(XportEncodingException.class, () -> send(request));

    assertThat(refused).hasNoCause().hasMessageContaining("/note").hasMessageNotContaining("li-si");
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void rejectsNumberWithHugeExponent() {
    JsonNode tree = JSON.objectNode().put("price", new BigDecimal("1e10000"));

    XportEncodingException refused =
        catchThrowableOfType(
            XportEncodingException.class,
            () -> client.raw().call(Operation.UPDATE_LOGISTIC_INFO, tree));

    assertThat(refused)
        .hasMessage(
            "The request of updateLogisticInfo cannot be written as JSON: the document"
                + " cannot be represented as JSON. Nothing was sent.");
    assertThat(server.requests()).isEmpty();
  }

  private static UpdateLogisticInfoRequest.Builder request() {
    return UpdateLogisticInfoRequest.builder();
  }

  private void send(UpdateLogisticInfoRequest request) {
    client.warehouseLogistics().updateLogisticInfo(request);
  }
}
