package io.github.xportka.contract.records;

import static io.github.xportka.contract.support.JsonTrees.canonical;
import static io.github.xportka.contract.support.JsonTrees.withoutNulls;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.api.Envelope;
import io.github.xportka.api.Operation;
import io.github.xportka.client.XportJson;
import io.github.xportka.contract.support.UnknownProperties;
import io.github.xportka.sandbox.DocumentedOperation;
import io.github.xportka.sandbox.SpecBundle;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Differences between the examples of a spec and the records that are read from them. An example of
 * a success that the client takes for a refusal is a difference too, and the reverse.
 */
public final class ExampleRoundTrip {
  private final List<String> differences = new ArrayList<>();

  private ExampleRoundTrip() {}

  public static List<String> differences(SpecBundle spec) {
    ExampleRoundTrip examples = new ExampleRoundTrip();
    for (Operation operation : Operation.values()) {
      DocumentedOperation described = spec.operation(operation).orElseThrow();
      operation
          .requestType()
          .ifPresent(type -> examples.read(operation, type, described.requestExamples()));
      examples.read(operation, operation.responseType(), described.responseExamples());
    }
    return examples.differences;
  }

  private void read(Operation operation, Class<?> type, Map<String, JsonNode> examples) {
    examples.forEach(
        (name, example) -> {
          String what = operation.operationId() + ", " + name + ": ";
          try {
            Object decoded = XportJson.reader(type).readValue(example.toString());
            UnknownProperties.of(decoded)
                .forEach(
                    property -> differences.add(what + property + " is unknown to the record"));
            if (decoded instanceof Envelope envelope && isOther(name, envelope.isSuccess())) {
              differences.add(what + (envelope.isSuccess() ? "succeeds" : "is a refusal"));
            }
            String encoded = XportJson.writer().writeValueAsString(decoded);
            if (!canonical(withoutNulls(example))
                .equals(canonical(XportJson.reader(JsonNode.class).readTree(encoded)))) {
              differences.add(what + "is not what the record writes");
            }
          } catch (IOException e) {
            differences.add(what + "cannot be read: " + e.getClass().getSimpleName());
          }
        });
  }

  /** Compares by the example's name. Examples of other names may be either. */
  private static boolean isOther(String example, boolean succeeds) {
    return switch (example) {
      case "documented" -> !succeeds;
      case "refused" -> succeeds;
      default -> false;
    };
  }
}
