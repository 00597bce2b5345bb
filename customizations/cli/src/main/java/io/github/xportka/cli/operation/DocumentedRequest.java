package io.github.xportka.cli.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.xportka.api.Operation;
import io.github.xportka.cli.context.CommandException;
import io.github.xportka.sandbox.BodyViolation;
import io.github.xportka.sandbox.DocumentedOperation;
import io.github.xportka.sandbox.SpecBundle;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Request example and request validation of the spec. The first use reads the spec. */
public final class DocumentedRequest {
  private static final String DOCUMENTED = "documented";

  private DocumentedRequest() {}

  /**
   * Returns a request example, preferably that of the vendor's page.
   *
   * @return the request, or null if the operation has no request body
   * @throws CommandException if the spec contains no example
   */
  public static @Nullable JsonNode example(Operation operation) {
    if (operation.requestType().isEmpty()) {
      return null;
    }
    var examples = spec(operation).requestExamples();
    JsonNode documented = examples.get(DOCUMENTED);
    return documented != null
        ? documented
        : examples.values().stream()
            .findFirst()
            .orElseThrow(
                () ->
                    CommandException.usage(
                        "The spec contains no request example of "
                            + operation.operationId()
                            + "."));
  }

  /**
   * Validates a request with the spec.
   *
   * @param body the request body, or null for a request without a body
   * @return the JSON of the body
   * @throws CommandException if the body violates the spec; names the position of each violation
   */
  static @Nullable JsonNode validate(Operation operation, @Nullable RequestBody body) {
    JsonNode tree = body == null ? null : body.tree();
    List<BodyViolation> violations =
        spec(operation).validateRequest(tree == null ? MissingNode.getInstance() : tree);
    if (violations.isEmpty()) {
      return tree;
    }
    String id = operation.operationId();
    if (body == null) {
      throw CommandException.usage(
          ("%1$s needs a body. Use --body FILE, or --body - for standard input. 'xport example %1$s'"
                  + " prints a template.")
              .formatted(id));
    }
    throw CommandException.usage(
        "%s violates the spec of %s and was not sent:\n%s"
            .formatted(
                body,
                id,
                violations.stream()
                    .map(violation -> "  " + violation)
                    .collect(Collectors.joining("\n"))));
  }

  private static DocumentedOperation spec(Operation operation) {
    return SpecBundle.load().operation(operation).orElseThrow();
  }
}
