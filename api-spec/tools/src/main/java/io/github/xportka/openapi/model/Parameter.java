package io.github.xportka.openapi.model;

/**
 * Parameter of an operation.
 *
 * @param node the parameter object, references resolved
 */
public record Parameter(Node node) {
  /**
   * Returns the name on the wire.
   *
   * @return the name
   */
  public String name() {
    return node.at("name").text();
  }

  /**
   * Returns the location.
   *
   * @return {@code query}, {@code header}, {@code path} or {@code cookie}
   */
  public String in() {
    return node.at("in").text();
  }

  /**
   * Tells whether a request must have the parameter.
   *
   * @return whether the parameter is required
   */
  public boolean isRequired() {
    return node.at("required").isTrue();
  }

  /**
   * Returns the description.
   *
   * @return the description as Markdown; empty if the document does not give one
   */
  public String description() {
    return node.at("description").text();
  }

  /**
   * Returns the schema of the value.
   *
   * @return the schema, which can be missing
   */
  public Schema schema() {
    return new Schema(node.at("schema"));
  }
}
