package io.github.xportka.openapi;

import java.util.ArrayList;
import java.util.List;

/**
 * An operation as the spec's files write it, or a message that the platform pushes.
 *
 * @param path its path; the type of a message
 * @param place where it stands
 */
record OperationSource(String path, Place place) {
  private static final String JSON = "application/json";
  private static final List<String> METHODS =
      List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  /** The operations that a main file, or a bundle, reaches: in its order. */
  static List<OperationSource> reachedFrom(Place main) {
    return within(main.at("paths"));
  }

  /** The messages that a main file, or a bundle, reaches: in its order. */
  static List<OperationSource> messagesReachedFrom(Place main) {
    return within(main.at("x-webhooks"));
  }

  private static List<OperationSource> within(Place paths) {
    List<OperationSource> operations = new ArrayList<>();
    for (Place path : paths.members()) {
      for (Place method : path.follow().members()) {
        if (METHODS.contains(method.key())) {
          operations.add(new OperationSource(path.key(), method));
        }
      }
    }
    return operations;
  }

  String id() {
    return place.at("operationId").text();
  }

  Place evidence() {
    return place.at("x-evidence");
  }

  Place requestBody() {
    return place.at("requestBody");
  }

  boolean requiresRequestBody() {
    return requestBody().follow().at("required").node().asBoolean();
  }

  /** The JSON of the request: its schema and its examples. */
  Place request() {
    return json(requestBody());
  }

  /** The JSON of the answer: its schema and its examples. */
  Place response() {
    return json(place.at("responses", "200"));
  }

  /** The JSON of request and answer. */
  List<Place> bodies() {
    return List.of(request(), response());
  }

  /** The JSON of each answer, whatever its status. */
  List<Place> responses() {
    return place.at("responses").members().stream().map(OperationSource::json).toList();
  }

  private static Place json(Place body) {
    return body.follow().at("content", JSON);
  }
}
