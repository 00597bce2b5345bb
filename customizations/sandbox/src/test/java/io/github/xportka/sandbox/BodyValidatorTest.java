package io.github.xportka.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.SchemaException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyValidatorTest {
  private static final JsonPointer BODY = JsonPointer.compile("/components/schemas/Body");
  private static final JsonPointer RESPONSE = JsonPointer.compile("/components/schemas/Response");
  private static final ObjectMapper YAML =
      YAMLMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final String SECRET = "Zhang San, 13800138000";

  private final BodyValidator validator =
      validator(
          """
              type: object
              required: [orderId]
              properties:
                orderId: {type: string}
                count: {type: integer, format: int32}
                offer: {type: integer, format: int64}
                weight: {type: number, minimum: 0, maximum: 10}
                fragile: {type: boolean}
                note: {type: string, nullable: true, minLength: 2, maxLength: 9}
                sent: {type: string, format: epoch-seconds, pattern: '^[0-9]{10}$'}
                kind: {type: string, enum: [big, small]}
                carrier: {$ref: '#/components/schemas/Carrier'}
                labels:
                  {type: array, minItems: 1, maxItems: 3, uniqueItems: true, items: {type: string}}
                parts: {type: array, items: {$ref: '#/components/schemas/Body'}}
                sizes: {type: object, additionalProperties: {type: integer}}
                closed: {type: object, additionalProperties: false}
                extra: {type: object, nullable: true}
                odd: {type: integer, multipleOf: 2}
                shop: {oneOf: [{type: string}, {type: integer}]}
              """);

  private static BodyValidator validator(String bodySchema) {
    return new BodyValidator(
        json(
            """
            components:
              schemas:
                Carrier: {type: string, x-extensible-enum: [SF, YT]}
                Envelope:
                  type: object
                  properties: {code: {type: integer, nullable: true}, msg: {type: string}}
                Response:
                  allOf:
                    - $ref: '#/components/schemas/Envelope'
                    - {type: object, properties: {data: {type: object, nullable: true}}}
                Body:
            """
                + bodySchema.indent(6)));
  }

  private static JsonNode json(String text) {
    try {
      return YAML.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private List<BodyViolation> violations(String body) {
    return validator.validate(BODY, json(body));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [] |  | must be an object, but is an array
          null |  | must be an object, but is null
          {} |  | the required property 'orderId' is missing
          {orderId: 1} | /orderId | must be a string, but is an integer
          {orderId: null} | /orderId | must be a string, but is null
          {orderId: {}} | /orderId | must be a string, but is an object
          {orderId: '', count: 1.5} | /count | must be an integer, but is a number
          {orderId: '', count: '1'} | /count | must be an integer, but is a string
          {orderId: '', count: 2147483648} | /count | does not have the format int32
          {orderId: '', offer: 9223372036854775808} | /offer | does not have the format int64
          {orderId: '', weight: true} | /weight | must be a number, but is a boolean
          {orderId: '', weight: -1} | /weight | violates the schema keyword minimum 0
          {orderId: '', weight: 10.5} | /weight | violates the schema keyword maximum 10
          {orderId: '', fragile: 0} | /fragile | must be a boolean, but is an integer
          {orderId: '', note: a} | /note | violates the schema keyword minLength 2
          {orderId: '', note: aaaaabbbbb} | /note | violates the schema keyword maxLength 9
          {orderId: '', sent: 2025} | /sent | must be a string, but is an integer
          {orderId: '', sent: '2025'} | /sent | does not match the pattern ^[0-9]{10}$
          {orderId: '', kind: huge} | /kind | must be one of: big, small
          {orderId: '', carrier: 1} | /carrier | must be a string, but is an integer
          {orderId: '', labels: {}} | /labels | must be an array, but is an object
          {orderId: '', labels: []} | /labels | violates the schema keyword minItems 1
          {orderId: '', labels: [a, b, c, d]} | /labels | violates the schema keyword maxItems 3
          {orderId: '', labels: [a, a]} | /labels | violates the schema keyword uniqueItems true
          {orderId: '', labels: [a, 1]} | /labels/1 | must be a string, but is an integer
          {orderId: '', parts: [{}]} | /parts/0 | the required property 'orderId' is missing
          {orderId: '', sizes: {a/b~c: x}} | /sizes/a~1b~0c | must be an integer, but is a string
          {orderId: '', closed: {a: 1}} | /closed | the property 'a' is unknown
          {orderId: '', extra: text} | /extra | must be an object, but is a string
          {orderId: '', odd: 3} | /odd | violates the schema keyword multipleOf 2
          """)
  void reportsViolationWithPointer(String body, String pointer, String problem) {
    assertThat(violations(body))
        .containsExactly(new BodyViolation(pointer == null ? "" : pointer, problem));
  }

  @Test
  void acceptsValidBody() {
    assertThat(
            violations(
                """
                {orderId: '21', count: 2147483647, offer: 889512351602, weight: 2.50, fragile: true,
                 note: text, sent: '1754342534', kind: big, carrier: SF, labels: [a, b],
                 parts: [{orderId: ''}], sizes: {a: 1}, extra: {anything: [1]}}
                """))
        .isEmpty();
  }

  @Test
  void reportsAllViolationsOfBody() {
    assertThat(violations("{count: a, parts: [{orderId: 1}, {orderId: 2}]}"))
        .extracting(BodyViolation::pointer)
        .containsExactlyInAnyOrder("", "/count", "/parts/0/orderId", "/parts/1/orderId");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{orderId: '', note: null, extra: null}",
        "{orderId: '', other: 1, parts: [{orderId: '', other: {a: []}}]}", // unknown properties
        "{orderId: '', carrier: EMS}", // an open enum
        "{orderId: '', shop: '1'}",
        "{orderId: '', shop: 1}"
      })
  void acceptsWhatSchemaDoesNotForbid(String body) {
    assertThat(violations(body)).isEmpty();
  }

  @Test
  void rejectsValueOutsideOfAlternatives() {
    assertThat(violations("{orderId: '', shop: true}"))
        .extracting(BodyViolation::pointer)
        .containsOnly("/shop");
  }

  @Test
  void validatesAllPartsOfAllOf() {
    assertThat(validator.validate(RESPONSE, json("{code: null, msg: ok, data: null}"))).isEmpty();
    assertThat(validator.validate(RESPONSE, json("{code: '200', data: 1}")))
        .containsExactlyInAnyOrder(
            new BodyViolation("/code", "must be an integer, but is a string"),
            new BodyViolation("/data", "must be an object, but is an integer"));
  }

  @Test
  void redactsValuesOfBody() {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    for (String property :
        List.of("count", "offer", "weight", "fragile", "note", "sent", "kind", "labels", "parts")) {
      body.put(property, SECRET.repeat(2));
    }
    body.putObject("sizes").put("size", SECRET);

    assertThat(validator.validate(BODY, body))
        .hasSize(11)
        .allSatisfy(violation -> assertThat(violation.toString()).doesNotContain("Zhang", "138"));
  }

  @Test
  void stopsAtHundredViolations() {
    ArrayNode labels = JsonNodeFactory.instance.arrayNode();
    IntStream.range(0, 500_000).forEach(labels::add);
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("orderId", "").putObject("sizes").put("a", "x");
    body.putArray("parts").addAll(labels);

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(60), () -> assertThat(validator.validate(BODY, body)).hasSize(100));
  }

  @Test
  void rejectsDeeplyNestedBodyWithoutStackOverflow() {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ObjectNode part = body;
    for (int i = 0; i < 100_000; i++) {
      part = part.put("orderId", "").putArray("parts").addObject();
    }

    assertThat(validator.validate(BODY, body))
        .containsExactly(new BodyViolation("", "has more than 100 levels of nesting"));
  }

  @Test
  void validatesBodyAtNestingLimit() {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ObjectNode part = body;
    for (int i = 0; i < 49; i++) {
      part = part.put("orderId", "").putArray("parts").addObject();
    }

    assertThat(validator.validate(BODY, body))
        .containsExactly(
            new BodyViolation("/parts/0".repeat(49), "the required property 'orderId' is missing"));
  }

  @Test
  void validatesHugeBody() {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("orderId", "");
    ArrayNode parts = body.putArray("parts");
    IntStream.range(0, 100_000).forEach(i -> parts.addObject().put("orderId", ""));
    body.put("unknown", "x".repeat(10_000_000));

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(60), () -> assertThat(validator.validate(BODY, body)).isEmpty());
  }

  @Test
  void validatesNumberWithHugeExponent() {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () ->
            assertThat(violations("{orderId: '', weight: 1.0e+999999999, count: 1.0e+999999999}"))
                .containsExactlyInAnyOrder(
                    new BodyViolation("/weight", "violates the schema keyword maximum 10"),
                    new BodyViolation("/count", "must be an integer, but is a number")));
  }

  @Test
  void loadsNoOtherDocument() {
    BodyValidator foreign = validator("{properties: {a: {$ref: 'classpath:/draft-04/schema'}}}");

    assertThatThrownBy(() -> foreign.validate(BODY, json("{a: 1}")))
        .isInstanceOf(SchemaException.class);
  }

  @Test
  void validatesInManyThreads() {
    assertThat(
            IntStream.range(0, 2_000)
                .parallel()
                .mapToObj(i -> violations(i % 2 == 0 ? "{parts: [{}]}" : "{orderId: ''}").size()))
        .allMatch(size -> size == 0 || size == 2);
  }
}
