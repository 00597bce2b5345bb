package io.github.xportka.contract;

import static io.github.xportka.contract.JsonTrees.canonical;
import static io.github.xportka.contract.JsonTrees.withoutNulls;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.api.Envelope;
import io.github.xportka.api.Operation;
import io.github.xportka.client.XportJson;
import io.github.xportka.sandbox.DocumentedOperation;
import io.github.xportka.sandbox.SpecBundle;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Says what of a spec's examples does not pass through the generated records, and which of them are
 * not the success or the refusal that they are an example of.
 */
final class ExampleRecords {
  private final List<String> faults = new ArrayList<>();

  private ExampleRecords() {}

  static List<String> faults(SpecBundle spec) {
    ExampleRecords records = new ExampleRecords();
    for (Operation operation : Operation.values()) {
      DocumentedOperation described = spec.operation(operation).orElseThrow();
      operation
          .requestType()
          .ifPresent(type -> records.read(operation, type, described.requestExamples()));
      records.read(operation, operation.responseType(), described.responseExamples());
    }
    return records.faults;
  }

  private void read(Operation operation, Class<?> type, Map<String, JsonNode> examples) {
    examples.forEach(
        (name, example) -> {
          String what = operation.operationId() + ", " + name + ": ";
          try {
            Object decoded = XportJson.reader(type).readValue(example.toString());
            UnknownMembers.of(decoded)
                .forEach(member -> faults.add(what + member + " is unknown to the record"));
            if (decoded instanceof Envelope envelope && isOther(name, envelope.isSuccess())) {
              faults.add(what + (envelope.isSuccess() ? "succeeds" : "is a refusal"));
            }
            String encoded = XportJson.writer().writeValueAsString(decoded);
            if (!canonical(withoutNulls(example))
                .equals(canonical(XportJson.reader(JsonNode.class).readTree(encoded)))) {
              faults.add(what + "is not what the record writes");
            }
          } catch (IOException e) {
            faults.add(what + "cannot be read: " + e.getClass().getSimpleName());
          }
        });
  }

  /** Examples of other names show answers that are neither. */
  private static boolean isOther(String example, boolean succeeds) {
    return switch (example) {
      case "documented" -> !succeeds;
      case "refused" -> succeeds;
      default -> false;
    };
  }
}
