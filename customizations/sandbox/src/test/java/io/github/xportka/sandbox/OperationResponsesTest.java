package io.github.xportka.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.api.Operation;
import io.github.xportka.client.XportJson;
import org.junit.jupiter.api.Test;

class OperationResponsesTest {
  private static final Operation OPERATION = Operation.UPDATE_LOGISTIC_INFO;

  @Test
  void reportsMissingExample() throws JsonProcessingException {
    OperationResponses responses = responses("{}");

    assertThatIllegalStateException()
        .isThrownBy(responses::refused)
        .withMessage(
            "The spec has no response example 'refused' for updateLogisticInfo."
                + " Add one to the operation's page.");
  }

  @Test
  void reportsFailureInDataOfPayment() {
    JsonNode paid = SandboxFixtures.responseExample(Operation.PAY_ORDER, "documented");
    OperationResponses responses =
        new OperationResponses(SandboxFixtures.spec(Operation.PAY_ORDER));

    assertThat(new String(responses.innerFailure().body(), UTF_8))
        .contains("\"protocolPaySuccess\":false", "\"code\":" + paid.path("code"));
  }

  @Test
  void rejectsInnerFailureWithoutOutcome() throws JsonProcessingException {
    OperationResponses responses = responses("{}");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> responses.requireSupport(InjectedFailure.parse("inner-failure")))
        .withMessageStartingWith("The data of updateLogisticInfo cannot report a failure.");
  }

  private static OperationResponses responses(String example) throws JsonProcessingException {
    JsonNode document =
        XportJson.reader(JsonNode.class)
            .readValue(
                """
                {"paths": {"%s": {"post": {
                  "operationId": "%s",
                  "responses": {"200": {"content": {"application/json": {
                    "examples": {"documented": {"value": %s}}}}}}}}}}
                """
                    .formatted(OPERATION.path(), OPERATION.operationId(), example));
    return new OperationResponses(SpecBundle.of(document).operation(OPERATION).orElseThrow());
  }
}
