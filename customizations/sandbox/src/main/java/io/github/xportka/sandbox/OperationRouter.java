package io.github.xportka.sandbox;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.api.Operation;
import io.github.xportka.client.NearestNames;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the operation of a request, and describes a path or method without an operation. */
final class OperationRouter {
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

  /**
   * Names the most similar operations. It returns no envelope, because the platform's response to
   * such a request is unknown.
   */
  SandboxResponse unknownOperation(String method, String path) {
    List<String> names =
        operations.stream().map(operation -> operation.method() + " " + path(operation)).toList();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode nearest = json.putArray("nearest");
    NearestNames.near(method + " " + path, names).forEach(nearest::add);
    String methods =
        operations.stream()
            .filter(operation -> path(operation).equals(path))
            .map(Operation::method)
            .collect(joining(", "));
    if (methods.isEmpty()) {
      json.put(
          "problem",
          "No operation has this path. Append the path of the spec to the base URL without a change.");
      return SandboxResponse.of(404, json);
    }
    json.put(
        "problem",
        "The method %s is not supported at this path. Use %s.".formatted(method, methods));
    return SandboxResponse.of(405, json).withHeaders(Map.of("Allow", methods));
  }
}
