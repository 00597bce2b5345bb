package io.github.xportka.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.api.Operation;
import io.github.xportka.sandbox.DocumentedOperation;
import io.github.xportka.sandbox.SpecBundle;
import java.util.Map;
import java.util.Objects;

/** Operation of the first documentation page, with its examples. */
public final class DocumentedExamples {
  public static final Operation OPERATION = Operation.byId("updateLogisticInfo").orElseThrow();
  public static final String ID = OPERATION.operationId();

  private DocumentedExamples() {}

  public static JsonNode request() {
    return request(OPERATION);
  }

  public static JsonNode request(Operation operation) {
    return example("documented", spec(operation).requestExamples());
  }

  public static JsonNode response() {
    return example("documented", spec(OPERATION).responseExamples());
  }

  public static JsonNode refusal() {
    return example("refused", spec(OPERATION).responseExamples());
  }

  private static JsonNode example(String name, Map<String, JsonNode> examples) {
    return Objects.requireNonNull(examples.get(name), name);
  }

  private static DocumentedOperation spec(Operation operation) {
    return SpecBundle.load().operation(operation).orElseThrow();
  }
}
