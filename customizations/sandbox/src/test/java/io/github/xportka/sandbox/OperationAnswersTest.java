package io.github.xportka.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.client.XportJson;
import io.github.xportka.openapi.ApiSpec;
import io.github.xportka.openapi.SpecOperation;
import org.junit.jupiter.api.Test;

/** Envelopes of any shape, those included that no operation has yet. */
class OperationAnswersTest {
  private final RefusedException refused =
      new RefusedException(Refusal.NOT_JSON, "The body is not JSON.");

  @Test
  void anEnvelopeWithARequestId() throws JsonProcessingException {
    assertThat(failure("{code: c, message: m, requestId: r}".replaceAll("(\\w+)", "\"$1\"")))
        .isEqualTo("{\"r\":\"sandbox-1\",\"c\":-1011,\"m\":\"The body is not JSON.\"}");
  }

  @Test
  void anEnvelopeThatSaysSuccess() throws JsonProcessingException {
    assertThat(failure("{code: c, message: m, success: s}".replaceAll("(\\w+)", "\"$1\"")))
        .isEqualTo("{\"c\":-1011,\"m\":\"The body is not JSON.\",\"s\":false}");
  }

  @Test
  void aMissingExampleIsNamed() throws JsonProcessingException {
    OperationAnswers answers =
        new OperationAnswers(operation("{\"code\":\"c\",\"message\":\"m\"}"));

    assertThatIllegalStateException()
        .isThrownBy(answers::refused)
        .withMessage("The spec has no response example 'refused' for run: add one to its page.");
  }

  private String failure(String members) throws JsonProcessingException {
    Answer answer = new OperationAnswers(operation(members)).failure(refused, "sandbox-1");
    assertThat(answer.status()).isEqualTo(200);
    return new String(answer.body(), UTF_8);
  }

  private static SpecOperation operation(String members) throws JsonProcessingException {
    JsonNode document =
        XportJson.reader(JsonNode.class)
            .readValue(
                """
                {
                  "openapi": "3.0.3",
                  "paths": {
                    "/run": {
                      "post": {
                        "operationId": "run",
                        "security": [{"scheme": []}],
                        "responses": {
                          "200": {
                            "content": {
                              "application/json": {
                                "schema": {"allOf": [{"type": "object", "x-envelope": %s}]},
                                "examples": {"documented": {"value": {}}}
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
                """
                    .formatted(members));
    return ApiSpec.of(document).operation("run").orElseThrow();
  }
}
