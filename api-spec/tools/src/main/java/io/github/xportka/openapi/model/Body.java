package io.github.xportka.openapi.model;

import java.util.List;

/**
 * Content of a request or a response in one media type.
 *
 * @param node the media type object, which can be missing
 */
public record Body(Node node) {
  /** Media type of the platform's requests and responses. */
  public static final String JSON = "application/json";

  /** Returns the JSON content of a request body object or a response object. */
  public static Body json(Node requestBodyOrResponse) {
    return new Body(requestBodyOrResponse.at("content", JSON));
  }

  /** Tells whether the request or the response has JSON content. */
  public boolean exists() {
    return node.exists();
  }

  /** Returns the schema, which can be missing. */
  public Schema schema() {
    return new Schema(node.at("schema"));
  }

  /** Returns the named examples in the order of the document. */
  public List<Example> examples() {
    return node.at("examples").entries().stream().map(Example::new).toList();
  }

  /** Returns the named examples whose values are in files. */
  public List<Example> fileExamples() {
    return examples().stream().filter(Example::isFile).toList();
  }
}
