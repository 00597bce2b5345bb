package io.github.xportka.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.xportka.api.EvidenceLevel;
import io.github.xportka.api.Operation;
import io.github.xportka.model.CreateOrderRequest;
import io.github.xportka.model.DomesticLogisticInfo;
import io.github.xportka.model.ListOrdersRequest;
import io.github.xportka.model.OrderMessage;
import io.github.xportka.model.PushedMessage;
import io.github.xportka.openapi.model.DocumentMapper;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class JavaSampleTest {
  private static final Templates TEMPLATES = new Templates(Path.of("src", "main", "site"));

  @JsonPropertyOrder("a")
  record Part(@JsonProperty("a") String a) {}

  @JsonPropertyOrder({
    "wire_name",
    "small",
    "large",
    "price",
    "yes",
    "part",
    "parts",
    "texts",
    "id"
  })
  record Thing(
      @JsonProperty("wire_name") String text,
      @JsonProperty("small") Integer small,
      @JsonProperty("large") Long large,
      @JsonProperty("price") BigDecimal price,
      @JsonProperty("yes") Boolean yes,
      @JsonProperty("part") Part part,
      @JsonProperty("parts") List<Part> parts,
      @JsonProperty("texts") List<String> texts,
      @JsonProperty("id") UUID id) {}

  @Test
  void sendsRequestWithMethodOfTag() throws Exception {
    assertThat(
            JavaSample.of(
                Operation.UPDATE_LOGISTIC_INFO,
                DocumentMapper.YAML.readTree("orderId: 男鞋"),
                TEMPLATES))
        .isEqualTo(
            """
            import io.github.xportka.client.XportClient;
            import io.github.xportka.model.UpdateLogisticInfoRequest;
            import io.github.xportka.model.UpdateLogisticInfoResponse;

            UpdateLogisticInfoRequest request =
                UpdateLogisticInfoRequest.builder()
                    .orderId("男鞋")
                    .build();

            try (XportClient client =
                XportClient.builder()
                    .credentials("access-key", "access-secret")
                    .userId("user-id")
                    .build()) {
              UpdateLogisticInfoResponse response =
                  client.warehouseLogistics().updateLogisticInfo(request);
            }
            """);
  }

  @Test
  void callsMethodWithoutRequest() {
    Operation operation = first(each -> each.requestType().isEmpty());

    assertThat(JavaSample.of(operation, MissingNode.getInstance(), TEMPLATES))
        .contains("." + operation.operationId() + "();")
        .doesNotContain("request");
  }

  @Test
  void allowsUnconfirmedOperation() throws Exception {
    Operation operation = first(each -> each.evidence().path() == EvidenceLevel.INFERRED);

    assertThat(JavaSample.of(operation, DocumentMapper.YAML.readTree("{}"), TEMPLATES))
        .contains(
            """
                    .userId("user-id")
                    .allowUnconfirmedOperations() // the path is inferred
                    .build()) {
            """);
  }

  private static Operation first(Predicate<Operation> condition) {
    return Arrays.stream(Operation.values()).filter(condition).findFirst().orElseThrow();
  }

  @Test
  void convertsValuesToJavaTypes() throws Exception {
    JavaSample sample = new JavaSample();

    assertThat(
            expression(
                sample, Thing.class, "{wire_name: a, small: 1, large: 2, price: 1.50, yes: true}"))
        .contains(".text(\"a\")", ".small(1)", ".large(2L)", ".yes(true)")
        .contains(".price(new BigDecimal(\"1.50\"))");
    assertThat(sample.imports()).contains("java.math.BigDecimal");
  }

  @Test
  void convertsTimesToJavaTypes() throws Exception {
    JavaSample sample = new JavaSample();

    assertThat(expression(sample, DomesticLogisticInfo.class, "rtsTime: '1754342534'"))
        .contains(".rtsTime(Instant.ofEpochSecond(1754342534L))");
    assertThat(expression(sample, PushedMessage.class, "timestamp: '1754342534123'"))
        .contains(".timestamp(Instant.ofEpochMilli(1754342534123L))");
    assertThat(expression(sample, ListOrdersRequest.class, "createEndTime: 20250702211113000+0800"))
        .contains(".createEndTime(OffsetDateTime.parse(\"2025-07-02T21:11:13+08:00\"))");
    assertThat(expression(sample, OrderMessage.class, "payTime: '2026-05-20 15:40:00'"))
        .contains(".payTime(LocalDateTime.parse(\"2026-05-20T15:40\"))");
    assertThat(sample.imports())
        .contains("java.time.Instant", "java.time.OffsetDateTime", "java.time.LocalDateTime");
  }

  @Test
  void nestsRecordsAndLists() throws Exception {
    assertThat(
            expression(Thing.class, "{parts: [{a: x}, {a: y}], texts: [one, two], part: {a: z}}"))
        .isEqualTo(
            """
            Thing.builder()
                .parts(
                    Part.builder()
                        .a("x")
                        .build(),
                    Part.builder()
                        .a("y")
                        .build())
                .texts(
                    "one",
                    "two")
                .part(
                    Part.builder()
                        .a("z")
                        .build())
                .build()""");
  }

  @Test
  void keepsEmptyRecordsAndLists() throws Exception {
    assertThat(expression(Thing.class, "{texts: [], part: {}}"))
        .contains(".texts()", "Part.builder()\n            .build()");
  }

  @Test
  void usesConstantForKnownEnumValue() throws Exception {
    assertThat(expression(CreateOrderRequest.class, "flow: general"))
        .contains(".flow(OrderFlow.GENERAL)");
    assertThat(expression(CreateOrderRequest.class, "flow: new"))
        .contains(".flow(OrderFlow.of(\"new\"))");
  }

  @Test
  void omitsNull() throws Exception {
    assertThat(expression(Thing.class, "{wire_name: null, small: 1}"))
        .doesNotContain(".text(")
        .contains(".small(1)");
  }

  @Test
  void escapesText() throws Exception {
    assertThat(expression(Thing.class, "wire_name: \"\\\"\\\\\\n\\t\\u0001\""))
        .contains(".text(\"\\\"\\\\\\n\\t\\u0001\")");
  }

  @Test
  void rejectsTypeWithoutJavaForm() {
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> expression(Thing.class, "id: 0a35f6d1-6d4c-4a47-9d3a-0d2c8f4d9b11"))
        .withMessageContainingAll("UUID", "JavaSample");
  }

  private static String expression(Class<?> type, String request) throws JsonProcessingException {
    return expression(new JavaSample(), type, request);
  }

  private static String expression(JavaSample sample, Class<?> type, String request)
      throws JsonProcessingException {
    return sample.request(type, DocumentMapper.YAML.readTree(request));
  }
}
