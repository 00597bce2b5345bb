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
  private DocumentedRequest() {}

  /** Returns the request of the vendor's page, or null if the operation has no request body. */
  public static @Nullable JsonNode example(Operation operation) {
    return spec(operation).requestExamples().get("documented");
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
