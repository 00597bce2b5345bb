package io.github.xportka.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.xportka.api.Operation;
import io.github.xportka.spec.ApiSpec;
import io.github.xportka.spec.BodyFault;
import io.github.xportka.spec.BodyValidator;
import io.github.xportka.spec.SpecOperation;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the spec says of an operation's request. Reading the spec takes a moment. */
final class RequestSpec {
  private static final String DOCUMENTED = "documented";

  private RequestSpec() {}

  /**
   * The documented example.
   *
   * @return the request, or null when the operation takes no body
   */
  static @Nullable JsonNode example(Operation operation) {
    Map<String, JsonNode> examples =
        ApiSpec.bundled()
            .operation(operation.operationId())
            .map(SpecOperation::requestExamples)
            .orElse(Map.of());
    return examples.getOrDefault(DOCUMENTED, examples.values().stream().findFirst().orElse(null));
  }

  /**
   * Refuses a request that the spec does not allow.
   *
   * @param body the request, or null when there is none
   * @return its JSON
   * @throws CommandException when it is not allowed: names the place of each fault
   */
  static @Nullable JsonNode check(Operation operation, @Nullable RequestBody body) {
    String id = operation.operationId();
    JsonNode tree = body == null ? null : body.tree();
    List<BodyFault> faults =
        BodyValidator.of(ApiSpec.bundled())
            .validateRequest(id, tree == null ? MissingNode.getInstance() : tree);
    if (faults.isEmpty()) {
      return tree;
    }
    if (body == null) {
      throw CommandException.usage(
          id
              + " needs a body: give --body FILE, or --body - for standard input. 'xport example "
              + id
              + "' prints one to begin from.");
    }
    throw CommandException.usage(
        body
            + " is not what "
            + id
            + " takes, and was not sent:\n"
            + faults.stream().map(fault -> "  " + fault).collect(Collectors.joining("\n")));
  }
}
