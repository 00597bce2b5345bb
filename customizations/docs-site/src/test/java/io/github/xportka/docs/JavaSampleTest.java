package io.github.xportka.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.openapi.model.DocumentMapper;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Operation;
import org.junit.jupiter.api.Test;

class JavaSampleTest {
  private static final String NAMES =
      """
      modelPackage: com.example
      nameMappings: {numer: number, class: kind}
      typeMappings:
        epoch-seconds: Instant
        epoch-milliseconds: Instant
        china-date-time: LocalDateTime
        compact-date-time: OffsetDateTime
        decimal-string: BigDecimal
        moon-phase: MoonPhase
      """;

  @Test
  void sendsExampleWithMethodOfTag() throws Exception {
    assertThat(sample("name: {type: string}", "name: 男鞋"))
        .isEqualTo(
            """
            import com.example.Thing;
            import com.example.ThingResponse;
            import io.github.xportka.client.XportClient;

            Thing request =
                Thing.builder()
                    .name("男鞋")
                    .build();

            try (XportClient client =
                XportClient.builder()
                    .credentials("access-key", "access-secret")
                    .userId("user-id")
                    .build()) {
              ThingResponse response =
                  client.kaOrders().doIt(request);
            }
            """);
  }

  @Test
  void allowsUnconfirmedOperation() throws Exception {
    Operation operation = operation("inferred", "a: {type: string}", "a: x");

    assertThat(JavaSample.of(operation, names()))
        .contains(
            """
                    .userId("user-id")
                    .allowUnconfirmedOperations() // the path is inferred
                    .build()) {
            """);
  }

  @Test
  void convertsFormatsToJavaTypes() throws Exception {
    assertThat(
            sample(
                """
                small: {type: integer, format: int32}
                large: {type: integer, format: int64}
                price: {type: number}
                yes: {type: boolean}
                seconds: {type: string, format: epoch-seconds}
                milliseconds: {type: string, format: epoch-milliseconds}
                china: {type: string, format: china-date-time}
                compact: {type: string, format: compact-date-time}
                decimal: {type: string, format: decimal-string}
                """,
                """
                small: 1
                large: 2
                price: 1.50
                yes: true
                seconds: '1754342534'
                milliseconds: '1754342534123'
                china: '2026-05-20 15:40:00'
                compact: '20250702211113000+0800'
                decimal: '0.10'
                """))
        .contains(
            ".small(1)",
            ".large(2L)",
            ".price(new BigDecimal(\"1.50\"))",
            ".yes(true)",
            ".seconds(Instant.ofEpochSecond(1754342534L))",
            ".milliseconds(Instant.ofEpochMilli(1754342534123L))",
            ".china(LocalDateTime.parse(\"2026-05-20T15:40\"))",
            ".compact(OffsetDateTime.parse(\"2025-07-02T21:11:13+08:00\"))",
            ".decimal(new BigDecimal(\"0.10\"))",
            "import java.math.BigDecimal;",
            "import java.time.Instant;",
            "import java.time.LocalDateTime;",
            "import java.time.OffsetDateTime;");
  }

  @Test
  void usesJavaNamesOfTheGenerator() throws Exception {
    assertThat(
            sample(
                "{numer: {type: string}, class: {type: string}, out_order_id: {type: string}}",
                "{numer: a, class: b, out_order_id: c}"))
        .contains(".number(\"a\")", ".kind(\"b\")", ".outOrderId(\"c\")");
  }

  @Test
  void rejectsNameThatIsNotAnIdentifier() {
    assertThatExceptionOfType(SiteException.class)
        .isThrownBy(() -> sample("default: {type: string}", "default: a"))
        .withMessageContainingAll("default", "nameMappings");
  }

  @Test
  void nestsRecordsAndLists() throws Exception {
    assertThat(
            sample(
                """
                things: {type: array, items: {$ref: '#/components/schemas/Part'}}
                texts: {type: array, items: {type: string}}
                none: {type: array, items: {type: string}}
                wrapped: {nullable: true, allOf: [{$ref: '#/components/schemas/Part'}]}
                empty: {$ref: '#/components/schemas/Part'}
                """,
                """
                things: [{a: x}, {a: y}]
                texts: [one, two]
                none: []
                wrapped: {a: z}
                empty: {}
                """))
        .contains(
            """
                    .things(
                        Part.builder()
                            .a("x")
                            .build(),
                        Part.builder()
                            .a("y")
                            .build())
                    .texts("one", "two")
                    .none(List.of())
                    .wrapped(
                        Part.builder()
                            .a("z")
                            .build())
                    .empty(Part.builder().build())
            """,
            "import com.example.Part;",
            "import java.util.List;");
  }

  @Test
  void usesConstantForKnownEnumValue() throws Exception {
    String kinds =
        "{known: {$ref: '#/components/schemas/Kind'}, other: {$ref: '#/components/schemas/Kind'}}";

    assertThat(sample(kinds, "{known: general, other: new}"))
        .contains(".known(Kind.GENERAL)", ".other(Kind.of(\"new\"))");
  }

  @Test
  void omitsNull() throws Exception {
    assertThat(sample("{a: {type: string}, b: {type: string}}", "{a: null, b: x}"))
        .doesNotContain(".a(")
        .contains(".b(\"x\")");
  }

  @Test
  void escapesText() throws Exception {
    assertThat(sample("a: {type: string}", "a: \"\\\"\\\\\\n\\t\\u0001\""))
        .contains(".a(\"\\\"\\\\\\n\\t\\u0001\")");
  }

  @Test
  void rejectsPropertyThatSchemaLacks() {
    assertThatExceptionOfType(SiteException.class)
        .isThrownBy(() -> sample("a: {type: string}", "b: x"))
        .withMessageContainingAll("doIt", "'b'");
  }

  @Test
  void rejectsFormatWithoutJavaType() {
    assertThatExceptionOfType(SiteException.class)
        .isThrownBy(() -> sample("a: {type: string, format: moon-phase}", "a: full"))
        .withMessageContainingAll("moon-phase", "Add its form to JavaSample");
  }

  private static String sample(String properties, String example) throws JsonProcessingException {
    return JavaSample.of(operation("seed", properties, example), names());
  }

  private static JavaNames names() throws JsonProcessingException {
    return new JavaNames(DocumentMapper.YAML.readTree(NAMES));
  }

  private static Operation operation(String level, String properties, String example)
      throws JsonProcessingException {
    JsonNode document =
        DocumentMapper.YAML.readTree(
            """
            paths:
              /path:
                post:
                  operationId: doIt
                  tags: [ka-orders]
                  x-evidence: {path: %s, request: seed, response: seed}
                  requestBody:
                    content:
                      application/json:
                        schema: {$ref: '#/components/schemas/Thing'}
                        examples: {documented: {}}
                  responses:
                    '200':
                      content:
                        application/json:
                          schema: {$ref: '#/components/schemas/ThingResponse'}
            components:
              schemas:
                ThingResponse: {type: object}
                Thing: {type: object}
                Part: {type: object, properties: {a: {type: string}}}
                Kind: {type: string, enum: [general, fast], x-enum-varnames: [GENERAL, FAST]}
            """
                .formatted(level));
    Operation operation = OpenApiDocument.of(document).operations().get(0);
    ((ObjectNode) document.at("/components/schemas/Thing"))
        .set("properties", DocumentMapper.YAML.readTree(properties));
    ((ObjectNode) operation.request().node().at("examples", "documented").value())
        .set("value", DocumentMapper.YAML.readTree(example));
    return operation;
  }
}
