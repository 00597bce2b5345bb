package io.github.xportka.openapi.model;

/**
 * Parameter of an operation.
 *
 * @param node the parameter object, references resolved
 */
public record Parameter(Node node) {
  /** Returns the name on the wire. */
  public String name() {
    return node.at("name").text();
  }

  /** Returns the location: {@code query}, {@code header}, {@code path} or {@code cookie}. */
  public String in() {
    return node.at("in").text();
  }

  /** Tells whether a request must have the parameter. */
  public boolean isRequired() {
    return node.at("required").isTrue();
  }

  /** Returns the schema of the value, which can be missing. */
  public Schema schema() {
    return new Schema(node.at("schema"));
  }
}
