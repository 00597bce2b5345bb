package io.github.xportka.openapi.model;

/**
 * Named example of a body.
 *
 * @param node the example object
 */
public record Example(Node node) {
  /** Key of the address of an example that is in a file of its own. */
  public static final String EXTERNAL_VALUE = "externalValue";

  /**
   * Returns the name.
   *
   * @return the key below {@code examples}
   */
  public String name() {
    return node.key();
  }

  /**
   * Returns the value.
   *
   * @return the root node of the example file, or the node of the inline value
   * @throws InvalidDocumentException if the example file does not exist or cannot be parsed
   */
  public Node value() {
    Node external = node.resolve().at(EXTERNAL_VALUE);
    return external.text().isEmpty() ? node.resolve().at("value") : external.externalFile();
  }
}
