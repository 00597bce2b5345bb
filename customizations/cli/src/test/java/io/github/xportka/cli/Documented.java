package io.github.xportka.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.api.Operation;
import io.github.xportka.openapi.ApiSpec;
import io.github.xportka.openapi.SpecOperation;
import java.util.Map;
import java.util.Objects;

/** The operation that this project began with, and the examples of its page. */
final class Documented {
  static final Operation OPERATION = Operation.byId("updateLogisticInfo").orElseThrow();
  static final String ID = OPERATION.operationId();

  private Documented() {}

  static JsonNode request() {
    return request(ID);
  }

  static JsonNode request(String operationId) {
    return example("documented", spec(operationId).requestExamples());
  }

  static JsonNode response() {
    return example("documented", spec(ID).responseExamples());
  }

  static JsonNode refusal() {
    return example("refused", spec(ID).responseExamples());
  }

  private static JsonNode example(String name, Map<String, JsonNode> examples) {
    return Objects.requireNonNull(examples.get(name), name);
  }

  private static SpecOperation spec(String operationId) {
    return ApiSpec.bundled().operation(operationId).orElseThrow();
  }
}
