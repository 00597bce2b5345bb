package io.github.xportka.sandbox;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.api.Operation;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the operation of a request, and describes a path or method without an operation. */
final class OperationRouter {
  private static final int MAX_SUGGESTIONS = 3;

  private final List<Operation> operations = List.of(Operation.values());
  private final Map<Operation, String> overriddenPaths;

  /**
   * Creates a router.
   *
   * @throws IllegalArgumentException if a request to an overridden path would not reach its
   *     operation
   */
  OperationRouter(Map<Operation, String> overriddenPaths) {
    this.overriddenPaths = Map.copyOf(overriddenPaths);
    overriddenPaths.forEach(this::requireReachable);
  }

  private void requireReachable(Operation operation, String path) {
    if (path.startsWith(AdminApi.ROOT) || DocumentationPages.contains(path)) {
      throw new IllegalArgumentException(
          "The path %s of %s belongs to the sandbox itself. Choose another path."
              .formatted(path, operation.operationId()));
    }
    for (Operation other : operations) {
      if (other != operation
          && other.method().equals(operation.method())
          && path(other).equals(path)) {
        throw new IllegalArgumentException(
            "The path %s of %s is also the path of %s. Change one of the paths."
                .formatted(path, operation.operationId(), other.operationId()));
      }
    }
  }

  private String path(Operation operation) {
    return overriddenPaths.getOrDefault(operation, operation.path());
  }

  Optional<Operation> find(String method, String path) {
    return operations.stream()
        .filter(operation -> operation.method().equals(method) && path(operation).equals(path))
        .findFirst();
  }

  /** Returns no envelope, because the platform's response to such a request is unknown. */
  SandboxResponse unknownOperation(String method, String path) {
    List<Operation> samePath =
        operations.stream().filter(operation -> path(operation).equals(path)).toList();
    if (!samePath.isEmpty()) {
      String methods = samePath.stream().map(Operation::method).collect(Collectors.joining(", "));
      return problem(
              405,
              "The method %s is not supported at this path. Use %s.".formatted(method, methods),
              samePath)
          .withHeaders(Map.of("Allow", methods));
    }
    List<Operation> nearest =
        operations.stream()
            .sorted(Comparator.comparing(this::path, NearestNames.to(path)))
            .limit(MAX_SUGGESTIONS)
            .toList();
    return problem(
        404,
        "No operation has this path. Append the path of the spec to the base URL without a change.",
        nearest);
  }

  private SandboxResponse problem(int status, String problem, List<Operation> nearest) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("problem", problem);
    nearest.forEach(
        operation -> json.withArray("nearest").add(operation.method() + " " + path(operation)));
    return SandboxResponse.of(status, json);
  }
}
