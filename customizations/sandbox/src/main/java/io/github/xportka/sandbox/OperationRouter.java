package io.github.xportka.sandbox;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.api.Operation;
import io.github.xportka.client.NearestNames;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Finds the operation of a request, and describes a path or method without an operation. */
final class OperationRouter {
  /** Operations by method and path, with a space between them. */
  private final Map<String, Operation> operations = new LinkedHashMap<>();

  /**
   * Creates a router.
   *
   * @throws IllegalArgumentException if a request to an overridden path would not reach its
   *     operation
   */
  OperationRouter(Map<Operation, String> overriddenPaths) {
    for (Operation operation : Operation.values()) {
      add(operation, overriddenPaths.getOrDefault(operation, operation.path()));
    }
  }

  private void add(Operation operation, String path) {
    if (path.startsWith(AdminApi.ROOT) || DocumentationPages.contains(path)) {
      throw new IllegalArgumentException(
          "The path %s of %s belongs to the sandbox itself. Choose another path."
              .formatted(path, operation.operationId()));
    }
    Operation other = operations.put(operation.method() + " " + path, operation);
    if (other != null) {
      throw new IllegalArgumentException(
          "The path %s of %s is also the path of %s. Change one of the paths."
              .formatted(path, operation.operationId(), other.operationId()));
    }
  }

  Optional<Operation> find(String method, String path) {
    return Optional.ofNullable(operations.get(method + " " + path));
  }

  /**
   * Names the most similar operations. It returns no envelope, because the platform's response to
   * such a request is unknown.
   */
  SandboxResponse unknownOperation(String method, String path) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode nearest = json.putArray("nearest");
    NearestNames.near(method + " " + path, operations.keySet()).forEach(nearest::add);
    String methods =
        operations.values().stream()
            .map(Operation::method)
            .distinct()
            .filter(other -> find(other, path).isPresent())
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
