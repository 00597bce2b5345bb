package io.github.xportka.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.xportka.api.Operation;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SpecBundleTest {
  private static final Operation OPERATION = Operation.UPDATE_LOGISTIC_INFO;
  private static final String DOCUMENT =
      """
      paths:
        %s:
          post:
            operationId: %s
            requestBody:
              content:
                application/json:
                  schema: {$ref: '#/components/schemas/Body'}
                  examples:
                    second: {value: {weight: 2.50}}
                    first: {value: {}}
      components:
        schemas:
          Body: {type: object, required: [weight]}
      """;

  private static JsonNode document() {
    return document(OPERATION.path(), OPERATION.operationId());
  }

  private static JsonNode document(String path, String operationId) {
    try {
      return new YAMLMapper().readTree(DOCUMENT.formatted(path, operationId));
    } catch (IOException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static DocumentedOperation operation(JsonNode document) {
    return SpecBundle.of(document).operation(OPERATION).orElseThrow();
  }

  @ParameterizedTest
  @EnumSource
  void containsAllOperationsWithExamples(Operation operation) {
    DocumentedOperation documented = SandboxFixtures.spec(operation);

    assertThat(documented).hasToString(operation.operationId());
    assertThat(documented.responseExamples()).containsKeys("documented", "refused");
    assertThat(documented.requestExamples().isEmpty()).isEqualTo(operation.requestType().isEmpty());
  }

  @ParameterizedTest
  @EnumSource
  void acceptsAllRequestExamples(Operation operation) {
    DocumentedOperation documented = SandboxFixtures.spec(operation);

    assertThat(documented.requestExamples().values())
        .allSatisfy(example -> assertThat(documented.validateRequest(example)).isEmpty());
  }

  @Test
  void readsBundleOnce() {
    assertThat(SpecBundle.load()).isSameAs(SpecBundle.load());
  }

  @Test
  void keepsAllDigitsOfExample() {
    String weights =
        Arrays.stream(Operation.values())
            .map(operation -> SandboxFixtures.spec(operation))
            .map(operation -> operation.responseExamples().toString())
            .reduce("", String::concat);

    assertThat(weights).containsPattern(":[0-9]+\\.[0-9]*0[,}]");
  }

  @Test
  void keepsOrderOfExamples() {
    assertThat(operation(document()).requestExamples())
        .containsOnlyKeys("second", "first")
        .extracting(examples -> examples.keySet().iterator().next())
        .isEqualTo("second");
  }

  @Test
  void findsNoOperationAtOtherPath() {
    JsonNode document = document("/other", OPERATION.operationId());

    assertThat(SpecBundle.of(document).operation(OPERATION)).isEmpty();
  }

  @Test
  void findsNoOperationWithOtherId() {
    JsonNode document = document(OPERATION.path(), "other");

    assertThat(SpecBundle.of(document).operation(OPERATION)).isEmpty();
  }

  @Test
  void staysUnchangedWhenCopiesChange() {
    JsonNode document = document();
    DocumentedOperation operation = operation(document);

    ((ObjectNode) document).removeAll();
    operation.requestExamples().values().forEach(example -> ((ObjectNode) example).removeAll());

    assertThat(operation.requestExamples().get("second")).hasToString("{\"weight\":2.5}");
  }

  @Test
  void validatesRequestWithReferencedSchema() {
    DocumentedOperation operation = operation(document());

    assertThat(operation.validateRequest(JsonNodeFactory.instance.objectNode()))
        .containsExactly(new BodyViolation("", "the required property 'weight' is missing"));
  }

  @Test
  void reportsMissingRequiredBody() {
    assertThat(SandboxFixtures.spec(OPERATION).validateRequest(MissingNode.getInstance()))
        .containsExactly(new BodyViolation("", "the body is missing"));
  }

  @Test
  void acceptsMissingOptionalBody() {
    DocumentedOperation operation = operation(document());

    assertThat(operation.validateRequest(MissingNode.getInstance())).isEmpty();
  }

  @Test
  void reportsBodyOfOperationWithoutBody() {
    ObjectNode document = (ObjectNode) document();
    document.findParents("requestBody").forEach(node -> ((ObjectNode) node).remove("requestBody"));

    assertThat(operation(document).validateRequest(document))
        .containsExactly(
            new BodyViolation("", "the body must be absent: the operation has no request body"));
  }

  @Test
  void reportsMissingResponseExample() {
    DocumentedOperation operation = operation(document());

    assertThatIllegalStateException()
        .isThrownBy(() -> operation.responseExample("refused"))
        .withMessage(
            "The spec has no response example 'refused' for updateLogisticInfo."
                + " Add one to the operation's page.");
  }

  @Test
  void reportsFailureInDataOfPayment() {
    DocumentedOperation payment = SandboxFixtures.spec(Operation.PAY_ORDER);

    JsonNode failed = payment.innerFailure();

    assertThat(failed.at("/data/protocolPaySuccess")).isEqualTo(BooleanNode.FALSE);
    assertThat(failed.path("code")).isEqualTo(payment.responseExample("documented").path("code"));
  }
}
