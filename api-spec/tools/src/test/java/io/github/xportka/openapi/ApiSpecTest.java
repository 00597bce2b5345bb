package io.github.xportka.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApiSpecTest {
  private static final String TWO_OPERATIONS =
      """
      paths:
        /z:
          post:
            operationId: sendParcel
            tags: [parcels]
            summary: Send a parcel
            x-retry: unsafe
            x-evidence: {level: sister}
            security: [{headerSignature: []}]
            requestBody:
              content:
                application/json:
                  examples:
                    documented: {value: {weight: 2.50}}
                    another: {value: {}}
            responses:
              '200':
                content:
                  application/json:
                    schema: {$ref: '#/components/schemas/Answer'}
                    examples:
                      documented: {value: {code: 200}}
                      refused: {value: {code: 1}}
        /a:
          get:
            operationId: listParcels
            x-retry: safe
            security: [{querySignature: []}]
            responses:
              '200':
                content:
                  application/json:
                    schema: {$ref: '#/components/schemas/Answer'}
      components:
        schemas:
          Answer:
            allOf:
              - $ref: '#/components/schemas/Envelope'
              - type: object
          Envelope:
            x-envelope: {code: code, message: msg, requestId: requestId}
      """;

  private static JsonNode yaml(String text) {
    try {
      return SpecFiles.YAML.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static ApiSpec spec(String text) {
    return ApiSpec.of(yaml(text));
  }

  @Test
  void jarCarriesTheBundledSpec() {
    SpecOperation operation = ApiSpec.bundled().operation("updateLogisticInfo").orElseThrow();

    assertThat(operation.method()).isEqualTo("POST");
    assertThat(operation.path()).isEqualTo("/open/pp/logistics/updateLogisticInfo");
    assertThat(operation.tag()).isEqualTo("warehouse-logistics");
    assertThat(operation.summary()).isEqualTo("Update domestic logistics information");
    assertThat(operation.securityScheme()).isEqualTo("querySignature");
    assertThat(operation.retry()).isEqualTo("unsafe");
    assertThat(operation.evidence().path("modified").textValue()).isEqualTo("2025-08-19 06:50:46");
    assertThat(operation.envelope())
        .isEqualTo(new EnvelopeMembers("errorCode", "errorMsg", "success", null));
    assertThat(operation.requestExamples()).containsOnlyKeys("documented");
    assertThat(operation.responseExamples())
        .hasEntrySatisfying(
            "refused", refused -> assertThat(refused.path("success").asBoolean(true)).isFalse());
  }

  @Test
  void bundledSpecIsReadOnce() {
    assertThat(ApiSpec.bundled()).isSameAs(ApiSpec.bundled());
  }

  @Test
  void operationsComeInTheOrderOfTheSpec() {
    assertThat(spec(TWO_OPERATIONS).operations())
        .extracting(SpecOperation::toString)
        .containsExactly("sendParcel (POST /z)", "listParcels (GET /a)");
  }

  @Test
  void unknownOperationIsEmpty() {
    assertThat(spec(TWO_OPERATIONS).operation("sendLetter")).isEmpty();
  }

  @Test
  void onlySomeOperationsHaveARequestBody() {
    assertThat(spec(TWO_OPERATIONS).operations())
        .extracting(SpecOperation::hasRequestBody)
        .containsExactly(true, false);
  }

  @Test
  void examplesComeInTheOrderOfTheSpecWithEveryDigit() {
    SpecOperation operation = spec(TWO_OPERATIONS).operation("sendParcel").orElseThrow();

    assertThat(operation.requestExamples().toString())
        .isEqualTo("{documented={\"weight\":2.50}, another={}}");
    assertThat(operation.responseExamples().keySet()).containsExactly("documented", "refused");
  }

  @Test
  void envelopeMayHaveARequestIdAndNoWordForSuccess() {
    assertThat(spec(TWO_OPERATIONS).operation("sendParcel").orElseThrow().envelope())
        .isEqualTo(new EnvelopeMembers("code", "msg", null, "requestId"));
  }

  @Test
  void whatIsDoneToACopyDoesNotReachTheSpec() {
    JsonNode document = yaml(TWO_OPERATIONS);
    ApiSpec spec = ApiSpec.of(document);
    SpecOperation operation = spec.operation("sendParcel").orElseThrow();

    ((ObjectNode) document).removeAll();
    ((ObjectNode) operation.evidence()).put("level", "seed");
    operation.requestExamples().values().forEach(example -> ((ObjectNode) example).removeAll());

    assertThat(operation.evidence()).hasToString("{\"level\":\"sister\"}");
    assertThat(operation.requestExamples().get("documented")).hasToString("{\"weight\":2.50}");
    assertThat(BodyValidator.of(spec).validateResponse("sendParcel", yaml("{}"))).isEmpty();
  }

  @Test
  void operationWithoutAnIdIsRefused() {
    assertThatThrownBy(() -> spec(TWO_OPERATIONS.replace("operationId: sendParcel", "")))
        .isInstanceOf(SpecException.class)
        .hasMessageContaining("openapi.yaml#/paths/~1z/post/operationId: is missing.");
  }

  @Test
  void twoOperationsOfOneIdAreRefused() {
    assertThatThrownBy(() -> spec(TWO_OPERATIONS.replace("listParcels", "sendParcel")))
        .isInstanceOf(SpecException.class)
        .hasMessageContaining("openapi.yaml#/paths/~1a/get/operationId: 'sendParcel' is another");
  }

  @Test
  void operationWithoutASecuritySchemeIsRefused() {
    assertThatThrownBy(() -> spec(TWO_OPERATIONS.replace("security: [{headerSignature: []}]", "")))
        .isInstanceOf(SpecException.class)
        .hasMessageContaining("/paths/~1z/post/security: names no security scheme.");
  }

  @Test
  void answerWithoutAnEnvelopeIsRefused() {
    assertThatThrownBy(() -> spec(TWO_OPERATIONS.replace("x-envelope", "x-other")))
        .isInstanceOf(SpecException.class)
        .hasMessageContaining("/responses/200/content/application~1json/schema: ")
        .hasMessageContaining("the answer is in no envelope.");
  }

  @Test
  void referenceToAnotherFileIsRefused() {
    assertThatThrownBy(() -> spec("paths: {/a: {$ref: '../openapi/openapi.yaml#/paths'}}"))
        .isInstanceOf(SpecException.class)
        .hasMessageContaining("../openapi/openapi.yaml, which does not exist.");
  }

  @Test
  void everyOperationOfTheBundledSpecHasItsExamples() {
    assertThat(ApiSpec.bundled().operations())
        .isNotEmpty()
        .allSatisfy(
            operation ->
                assertThat(operation.responseExamples().keySet())
                    .containsAll(List.of("documented", "refused")));
  }
}
