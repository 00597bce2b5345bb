package io.github.xportka.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.xportka.api.Operation;
import io.github.xportka.openapi.ApiSpec;
import io.github.xportka.openapi.BodyFault;
import io.github.xportka.openapi.BodyValidator;
import io.github.xportka.openapi.SpecOperation;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the spec says of an operation's request. Reading the spec takes a moment. */
final class RequestSpec {
  private static final String DOCUMENTED = "documented";

  private RequestSpec() {}

  /**
   * An example to begin from: the documented one where there is one.
   *
   * @return the request, or null when the operation takes no body
   * @throws CommandException when the spec has no example
   */
  static @Nullable JsonNode example(Operation operation) {
    SpecOperation described = ApiSpec.bundled().operation(operation.operationId()).orElseThrow();
    if (!described.hasRequestBody()) {
      return null;
    }
    Map<String, JsonNode> examples = described.requestExamples();
    JsonNode documented = examples.get(DOCUMENTED);
    return documented != null
        ? documented
        : examples.values().stream()
            .findFirst()
            .orElseThrow(
                () ->
                    CommandException.usage(
                        "The spec has no example of a request of " + described.id() + "."));
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
