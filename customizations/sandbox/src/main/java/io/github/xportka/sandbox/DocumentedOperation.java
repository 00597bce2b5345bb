package io.github.xportka.sandbox;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.api.Operation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Examples and schemas of one operation in the spec. */
public final class DocumentedOperation {
  private static final JsonPointer REQUEST_CONTENT =
      JsonPointer.compile("/requestBody/content/application~1json");
  private static final JsonPointer RESPONSE_CONTENT =
      JsonPointer.compile("/responses/200/content/application~1json");

  /** Operations that push messages in the simulation. */
  private static final Set<String> PUSHING =
      Set.of(Operation.CREATE_ORDER.operationId(), Operation.PAY_ORDER.operationId());

  private final JsonNode document;
  private final JsonPointer pointer;
  private final JsonNode node;
  private final BodyValidator validator;

  DocumentedOperation(JsonNode document, JsonPointer pointer, BodyValidator validator) {
    this.document = document;
    this.pointer = pointer;
    this.node = document.at(pointer);
    this.validator = validator;
  }

  /**
   * Returns the request examples. The name {@code documented} belongs to the example of the
   * vendor's page.
   *
   * @return copies of the examples by name, in the order of the spec, unmodifiable
   */
  public Map<String, JsonNode> requestExamples() {
    return examples(REQUEST_CONTENT);
  }

  /**
   * Returns the response examples. The name {@code documented} belongs to the example of the
   * vendor's page, and {@code refused} to a failure envelope.
   *
   * @return copies of the examples by name, in the order of the spec, unmodifiable
   */
  public Map<String, JsonNode> responseExamples() {
    return examples(RESPONSE_CONTENT);
  }

  /**
   * Returns a response example.
   *
   * @param name the name, for example {@code documented}
   * @return a copy of the example
   * @throws IllegalStateException if the operation has no such example
   */
  public JsonNode responseExample(String name) {
    JsonNode example = responseExamples().get(name);
    if (example == null) {
      throw new IllegalStateException(
          "The spec has no response example '%s' for %s. Add one to the operation's page."
              .formatted(name, this));
    }
    return example;
  }

  /**
   * Validates a request body.
   *
   * @param body the JSON, or a missing node for a request without a body
   * @return at most 100 violations; empty if the body is valid
   */
  public List<BodyViolation> validateRequest(JsonNode body) {
    JsonNode request = node.path("requestBody");
    if (body.isMissingNode()) {
      return request.path("required").asBoolean()
          ? List.of(new BodyViolation("", "the body is missing"))
          : List.of();
    }
    return request.isMissingNode()
        ? List.of(
            new BodyViolation("", "the body must be absent: the operation has no request body"))
        : validator.validate(pointer.append(REQUEST_CONTENT).appendProperty("schema"), body);
  }

  /**
   * Validates a response body.
   *
   * @param body the JSON
   * @return at most 100 violations; empty if the body is valid
   */
  public List<BodyViolation> validateResponse(JsonNode body) {
    return validator.validate(pointer.append(RESPONSE_CONTENT).appendProperty("schema"), body);
  }

  /** Returns a request body, or refuses a body that violates the spec. */
  JsonNode requireValidRequest(JsonNode body) {
    List<BodyViolation> violations = validateRequest(body);
    if (!violations.isEmpty()) {
      throw Refusal.INVALID_BODY.because(
          "The body of %s violates the spec at %s.", this, BodyViolation.describe(violations));
    }
    return body;
  }

  /**
   * Checks that a planned response is possible.
   *
   * @param alternative the way to plan an invalid response, for the message
   * @throws IllegalArgumentException if the body violates the spec
   */
  void requireValidResponse(JsonNode body, String alternative) {
    List<BodyViolation> violations = validateResponse(body);
    if (!violations.isEmpty()) {
      throw new IllegalArgumentException(
          "The response of %s violates the spec at %s. Correct it, or %s."
              .formatted(this, BodyViolation.describe(violations), alternative));
    }
  }

  /**
   * Checks that a failure is possible.
   *
   * @throws IllegalArgumentException if the data of the operation cannot report a failure, or if
   *     the operation does not push messages
   */
  void requireSupport(InjectedFailure failure) {
    switch (failure.kind()) {
      case INNER_FAILURE ->
          require(outcome().isObject(), "The data of %s cannot report a failure.");
      case DUPLICATE_PUSHES, REORDERED_PUSHES ->
          require(PUSHING.contains(toString()), "The operation %s does not push messages.");
      default -> {}
    }
  }

  private void require(boolean isSupported, String problem) {
    if (!isSupported) {
      throw new IllegalArgumentException(
          problem.formatted(this) + " Plan the failure for another operation.");
    }
  }

  /** Returns the documented example, changed so that its data reports a failure. */
  JsonNode innerFailure() {
    JsonNode outcome = outcome();
    JsonNode response = responseExample("documented");
    ObjectNode data =
        response.withObject(JsonPointer.empty().appendProperty(outcome.path("in").asText()));
    data.put(outcome.path("success").asText(), false);
    if (outcome.has("alternative")) {
      data.putNull(outcome.path("alternative").asText());
    }
    return response;
  }

  /** Returns the extension of the response schema that names where the data reports a failure. */
  private JsonNode outcome() {
    String schema = node.at(RESPONSE_CONTENT).at("/schema/$ref").asText("#");
    return document.at(schema.substring(1)).path("x-outcome");
  }

  /**
   * Returns the property names of a paged list.
   *
   * @return a copy of the names, or a missing node for other operations
   */
  public JsonNode paging() {
    return node.path("x-paging").deepCopy();
  }

  /** Returns the operation id. */
  @Override
  public String toString() {
    return node.path("operationId").asText();
  }

  private Map<String, JsonNode> examples(JsonPointer content) {
    Map<String, JsonNode> examples = new LinkedHashMap<>();
    node.at(content)
        .path("examples")
        .properties()
        .forEach(
            example -> examples.put(example.getKey(), example.getValue().path("value").deepCopy()));
    return Collections.unmodifiableMap(examples);
  }
}
