package io.github.xportka.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.api.Operation;
import io.github.xportka.client.XportJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationResponsesTest {
  private static final Operation OPERATION = Operation.UPDATE_LOGISTIC_INFO;

  private final RefusedException refused =
      new RefusedException(Refusal.NOT_JSON, "The body is not JSON.");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"code": 200, "msg": "ok", "requestId": "1"} \
          | {"requestId":"sandbox-1","code":-1011,"msg":"The body is not JSON."}
          {"errorCode": 200, "errorMsg": "ok", "success": true} \
          | {"errorCode":-1011,"errorMsg":"The body is not JSON.","success":false}
          """)
  void describesFailureInEnvelopeOfExample(String example, String failure) throws Exception {
    SandboxResponse response = responses(example).failure(refused, "sandbox-1");

    assertThat(response.status()).isEqualTo(200);
    assertThat(new String(response.body(), UTF_8)).isEqualTo(failure);
  }

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
  void reportsExampleWithoutEnvelope() throws JsonProcessingException {
    OperationResponses responses = responses("{}");

    assertThatIllegalStateException()
        .isThrownBy(() -> responses.failure(refused, "sandbox-1"))
        .withMessage(
            "The response example 'documented' of updateLogisticInfo has no known envelope."
                + " Correct the example.");
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
