package io.github.xportka.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.api.Operation;
import io.github.xportka.spec.ApiSpec;
import io.github.xportka.spec.SpecOperation;
import java.util.Map;
import java.util.Objects;

/** The operation that this project began with, and the examples of its page. */
final class Documented {
  static final Operation OPERATION = Operation.byId("updateLogisticInfo").orElseThrow();
  static final String ID = OPERATION.operationId();

  private Documented() {}

  static JsonNode request() {
    return example("documented", spec().requestExamples());
  }

  static JsonNode response() {
    return example("documented", spec().responseExamples());
  }

  static JsonNode refusal() {
    return example("refused", spec().responseExamples());
  }

  private static JsonNode example(String name, Map<String, JsonNode> examples) {
    return Objects.requireNonNull(examples.get(name), name);
  }

  private static SpecOperation spec() {
    return ApiSpec.bundled().operation(ID).orElseThrow();
  }
}
