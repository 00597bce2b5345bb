package io.github.xportka.openapi.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Operation of a document, or a message that the platform pushes.
 *
 * @param path the path below the server's URL; for a pushed message its type
 * @param method the HTTP method
 * @param pathItem the path item, references resolved
 * @param node the node below the method of the path item
 */
public record Operation(String path, HttpMethod method, Node pathItem, Node node) {
  /** Tells whether it is a pushed message. Only paths begin with a slash. */
  public boolean isMessage() {
    return !path.startsWith("/");
  }

  /** Returns the operation id; empty if the document does not give one. */
  public String id() {
    return node.at("operationId").text();
  }

  /** Returns method and path, for example {@code POST /orders}. */
  public String endpoint() {
    return method + " " + path;
  }

  /** Returns the summary; empty if the document does not give one. */
  public String summary() {
    return node.at("summary").text();
  }

  /** Returns the description as Markdown; empty if the document does not give one. */
  public String description() {
    return node.at("description").text();
  }

  /** Returns the names of the tags in the order of the document. */
  public List<String> tags() {
    return node.at("tags").texts();
  }

  /** Returns the node of {@code externalDocs}, which can be missing. */
  public Node documentation() {
    return node.at("externalDocs");
  }

  /** Returns the node of {@code x-evidence}, which can be missing. */
  public Node evidence() {
    return node.at(Evidence.KEY);
  }

  /**
   * Returns the parameters of the path item and of the operation, references resolved. A parameter
   * of the operation replaces one of the path item with the same name and location.
   *
   * @return the parameters in the order of the document
   */
  public List<Parameter> parameters() {
    Map<String, Parameter> parameters = new LinkedHashMap<>();
    for (Node owner : List.of(pathItem, node)) {
      for (Node element : owner.at("parameters").elements()) {
        Parameter parameter = new Parameter(element.resolve());
        parameters.put(parameter.in() + " " + parameter.name(), parameter);
      }
    }
    return List.copyOf(parameters.values());
  }

  /**
   * Returns the alternatives of a call, each with the security schemes that are required together.
   */
  public List<List<String>> security() {
    return node.at("security").elements().stream()
        .map(alternative -> alternative.entries().stream().map(Node::key).toList())
        .toList();
  }

  /** Returns the request body object, references resolved, which can be missing. */
  public Node requestBody() {
    return node.at("requestBody").resolve();
  }

  /** Returns the JSON content of the request, which can be missing. */
  public Body request() {
    return Body.json(requestBody());
  }

  /** Returns the response objects by status, references resolved. */
  public Map<String, Node> responses() {
    Map<String, Node> responses = new LinkedHashMap<>();
    node.at("responses").entries().forEach(entry -> responses.put(entry.key(), entry.resolve()));
    return responses;
  }

  /** Returns the JSON content of the response with status 200, which can be missing. */
  public Body response() {
    return Body.json(node.at("responses", "200").resolve());
  }

  /** Returns the JSON content of every response that has one. */
  public List<Body> responseBodies() {
    return responses().values().stream().map(Body::json).filter(Body::exists).toList();
  }

  /** Returns the JSON content of the request and of the response with status 200, if present. */
  public List<Body> bodies() {
    return Stream.of(request(), response()).filter(Body::exists).toList();
  }

  /** Returns operation id, method and path. */
  @Override
  public String toString() {
    return id() + " (" + endpoint() + ")";
  }
}
