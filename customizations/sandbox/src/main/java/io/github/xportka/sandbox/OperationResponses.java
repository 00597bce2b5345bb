package io.github.xportka.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Responses of one operation that the spec determines. */
final class OperationResponses {
  private final DocumentedOperation operation;

  OperationResponses(DocumentedOperation operation) {
    this.operation = operation;
  }

  /** Returns the spec's example of a failure envelope. */
  SandboxResponse refused() {
    return SandboxResponse.ok(operation.responseExample("refused"));
  }

  /**
   * Checks that a failure is possible.
   *
   * @throws IllegalArgumentException if the data of the operation cannot report a failure
   */
  void requireSupport(InjectedFailure failure) {
    if (failure.kind() == InjectedFailure.Kind.INNER_FAILURE
        && operation.outcome().isMissingNode()) {
      throw new IllegalArgumentException(
          "The data of %s cannot report a failure. Plan the failure for another operation."
              .formatted(operation));
    }
  }

  /** Returns the documented example, changed so that its data reports a failure. */
  SandboxResponse innerFailure() {
    JsonNode outcome = operation.outcome();
    ObjectNode response = operation.responseExample("documented").deepCopy();
    ObjectNode data = response.withObjectProperty(outcome.path("in").asText());
    data.put(outcome.path("success").asText(), false);
    if (outcome.has("alternative")) {
      data.putNull(outcome.path("alternative").asText());
    }
    return SandboxResponse.ok(response);
  }

  /**
   * Validates a response body.
   *
   * @throws IllegalArgumentException if the body violates the spec
   */
  JsonNode requireValid(JsonNode body) {
    List<BodyViolation> violations = operation.validateResponse(body);
    if (!violations.isEmpty()) {
      throw new IllegalArgumentException(
          "The response of %s violates the spec. %s. Correct it, or plan it with respondInvalid."
              .formatted(operation, BodyViolation.describe(violations)));
    }
    return body;
  }
}
