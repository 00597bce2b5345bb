package io.github.xportka.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyValidatorTest {
  private static final String SECRET = "Zhang San, 13800138000";

  private final BodyValidator validator =
      BodyValidator.of(
          spec(
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
              """));

  private static ApiSpec spec(String bodySchema) {
    return ApiSpec.of(
        json(
            """
            paths:
              /parcels:
                post:
                  operationId: sendParcel
                  security: [{signature: []}]
                  requestBody:
                    required: true
                    content: {application/json: {schema: {$ref: '#/components/schemas/Body'}}}
                  responses:
                    '200':
                      content: {application/json: {schema: {$ref: '#/components/schemas/Answer'}}}
                get:
                  operationId: listParcels
                  security: [{signature: []}]
                  responses:
                    '200':
                      content: {application/json: {schema: {$ref: '#/components/schemas/Answer'}}}
            components:
              schemas:
                Answer:
                  allOf:
                    - $ref: '#/components/schemas/Envelope'
                    - {type: object, properties: {data: {type: object, nullable: true}}}
                Envelope:
                  type: object
                  x-envelope: {code: code, message: msg}
                  properties: {code: {type: integer, nullable: true}, msg: {type: string}}
                Carrier: {type: string, enum: [SF, YT], x-open-enum: true}
                Body:
            """
                + bodySchema.indent(6)));
  }

  private static JsonNode json(String text) {
    try {
      return SpecFiles.YAML.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private List<BodyFault> faults(String body) {
    return validator.validateRequest("sendParcel", json(body));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [] |  | must be an object, but is an array
          null |  | must be an object, but is null
          {} |  | the required member 'orderId' is missing
          {orderId: 1} | /orderId | must be a string, but is an integer
          {orderId: null} | /orderId | must be a string, but is null
          {orderId: {}} | /orderId | must be a string, but is an object
          {orderId: '', count: 1.5} | /count | must be an integer, but is a number
          {orderId: '', count: '1'} | /count | must be an integer, but is a string
          {orderId: '', count: 2147483648} | /count | is not in the format int32
          {orderId: '', offer: 9223372036854775808} | /offer | is not in the format int64
          {orderId: '', weight: true} | /weight | must be a number, but is a boolean
          {orderId: '', weight: -1} | /weight | must not be below 0
          {orderId: '', weight: 10.5} | /weight | must not be above 10
          {orderId: '', fragile: 0} | /fragile | must be a boolean, but is an integer
          {orderId: '', note: a} | /note | must be at least 2 characters long
          {orderId: '', note: aaaaabbbbb} | /note | must be at most 9 characters long
          {orderId: '', sent: 2025} | /sent | must be a string, but is an integer
          {orderId: '', sent: '2025'} | /sent | does not match the pattern ^[0-9]{10}$
          {orderId: '', kind: huge} | /kind | is none of the values that the spec lists: big, small
          {orderId: '', carrier: 1} | /carrier | must be a string, but is an integer
          {orderId: '', labels: {}} | /labels | must be an array, but is an object
          {orderId: '', labels: []} | /labels | must have at least 1 element
          {orderId: '', labels: [a, b, c, d]} | /labels | must have at most 3 elements
          {orderId: '', labels: [a, a]} | /labels | must not hold an element twice
          {orderId: '', labels: [a, 1]} | /labels/1 | must be a string, but is an integer
          {orderId: '', parts: [{}]} | /parts/0 | the required member 'orderId' is missing
          {orderId: '', sizes: {a/b~c: x}} | /sizes/a~1b~0c | must be an integer, but is a string
          {orderId: '', closed: {a: 1}} | /closed | the member 'a' is not one of the spec's
          {orderId: '', extra: text} | /extra | must be an object, but is a string
          {orderId: '', odd: 3} | /odd | does not meet the schema's multipleOf
          """)
  void everyFaultIsNamedWithItsPlace(String body, String pointer, String problem) {
    assertThat(faults(body))
        .containsExactly(new BodyFault(pointer == null ? "" : pointer, problem));
  }

  @Test
  void validBodyHasNoFault() {
    assertThat(
            faults(
                """
                {orderId: '21', count: 2147483647, offer: 889512351602, weight: 2.50, fragile: true,
                 note: text, sent: '1754342534', kind: big, carrier: SF, labels: [a, b],
                 parts: [{orderId: ''}], sizes: {a: 1}, extra: {anything: [1]}}
                """))
        .isEmpty();
  }

  @Test
  void everyFaultOfABodyIsFound() {
    assertThat(faults("{count: a, parts: [{orderId: 1}, {orderId: 2}]}"))
        .extracting(BodyFault::pointer)
        .containsExactlyInAnyOrder("", "/count", "/parts/0/orderId", "/parts/1/orderId");
  }

  @Test
  void nullIsAllowedWhereTheSpecSaysSo() {
    assertThat(faults("{orderId: '', note: null, extra: null}")).isEmpty();
  }

  @Test
  void unknownMembersAreAllowed() {
    assertThat(faults("{orderId: '', other: 1, parts: [{orderId: '', other: {a: []}}]}")).isEmpty();
  }

  @Test
  void openVocabularyTakesAnyValueOfItsType() {
    assertThat(faults("{orderId: '', carrier: EMS}")).isEmpty();
  }

  @Test
  void answerIsValidatedThroughItsEnvelope() {
    assertThat(validator.validateResponse("sendParcel", json("{code: null, msg: ok, data: null}")))
        .isEmpty();
    assertThat(validator.validateResponse("sendParcel", json("{code: '200', data: 1}")))
        .containsExactlyInAnyOrder(
            new BodyFault("/code", "must be an integer, but is a string"),
            new BodyFault("/data", "must be an object, but is an integer"));
  }

  @Test
  void missingBodyIsAFaultWhereTheSpecRequiresOne() {
    assertThat(validator.validateRequest("sendParcel", MissingNode.getInstance()))
        .containsExactly(new BodyFault("", "is missing"));
    assertThat(validator.validateResponse("sendParcel", MissingNode.getInstance()))
        .containsExactly(new BodyFault("", "is missing"));
  }

  @Test
  void operationWithoutABodyTakesNone() {
    assertThat(validator.validateRequest("listParcels", MissingNode.getInstance())).isEmpty();
    assertThat(validator.validateRequest("listParcels", json("{}")))
        .containsExactly(new BodyFault("", "must be absent: the operation takes no body"));
  }

  @Test
  void unknownOperationIsRefusedWithTheIdsThereAre() {
    assertThatThrownBy(() -> validator.validateRequest("sendLetter", json("{}")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'sendLetter'")
        .hasMessageContaining("[sendParcel, listParcels]");
  }

  @Test
  void faultNeverHoldsAValueOfTheBody() {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    for (String member :
        List.of("count", "offer", "weight", "fragile", "note", "sent", "kind", "labels", "parts")) {
      body.put(member, SECRET.repeat(2));
    }
    body.putObject("sizes").put("size", SECRET);

    assertThat(validator.validateRequest("sendParcel", body))
        .hasSize(11)
        .allSatisfy(fault -> assertThat(fault.toString()).doesNotContain("Zhang", "138"));
  }

  @Test
  void noMoreThanAHundredFaultsAreListed() {
    ArrayNode labels = JsonNodeFactory.instance.arrayNode();
    IntStream.range(0, 500_000).forEach(labels::add);
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("orderId", "").putObject("sizes").put("a", "x");
    body.putArray("parts").addAll(labels);

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> assertThat(validator.validateRequest("sendParcel", body)).hasSize(100));
  }

  @Test
  void deeplyNestedBodyIsAFaultAndNotAnOverflow() {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ObjectNode part = body;
    for (int i = 0; i < 100_000; i++) {
      part = part.put("orderId", "").putArray("parts").addObject();
    }

    assertThat(validator.validateRequest("sendParcel", body))
        .containsExactly(new BodyFault("", "is nested deeper than 100 levels"));
  }

  @Test
  void bodyNestedAsDeepAsAllowedIsValidated() {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ObjectNode part = body;
    for (int i = 0; i < 49; i++) {
      part = part.put("orderId", "").putArray("parts").addObject();
    }

    assertThat(validator.validateRequest("sendParcel", body))
        .containsExactly(
            new BodyFault("/parts/0".repeat(49), "the required member 'orderId' is missing"));
  }

  @Test
  void hugeBodyIsValidatedInOnePass() {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("orderId", "");
    ArrayNode parts = body.putArray("parts");
    IntStream.range(0, 100_000).forEach(i -> parts.addObject().put("orderId", ""));
    body.put("unknown", "x".repeat(10_000_000));

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> assertThat(validator.validateRequest("sendParcel", body)).isEmpty());
  }

  @Test
  void numberOfABillionDigitsIsNotWrittenOut() {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () ->
            assertThat(faults("{orderId: '', weight: 1.0e+999999999, count: 1.0e+999999999}"))
                .containsExactlyInAnyOrder(
                    new BodyFault("/weight", "must not be above 10"),
                    new BodyFault("/count", "must be an integer, but is a number")));
  }

  @Test
  void nothingOutsideTheDocumentIsFetched() {
    BodyValidator foreign =
        BodyValidator.of(spec("{properties: {a: {$ref: 'classpath:/draft-04/schema'}}}"));

    assertThatThrownBy(() -> foreign.validateRequest("sendParcel", json("{a: 1}")))
        .isInstanceOf(SpecException.class);
  }

  @Test
  void manyThreadsMayShareAValidator() {
    assertThat(
            IntStream.range(0, 2_000)
                .parallel()
                .mapToObj(i -> faults(i % 2 == 0 ? "{parts: [{}]}" : "{orderId: ''}").size()))
        .allMatch(size -> size == 0 || size == 2);
  }
}
