package io.github.xportka.openapi.model;

/**
 * Named example of a body.
 *
 * @param node the example object
 */
public record Example(Node node) {
  /** Key of the address of an example that is in a file of its own. */
  public static final String EXTERNAL_VALUE = "externalValue";

  /** Tells whether a node is the address of an example file. */
  public static boolean isAddress(Node node) {
    return node.key().equals(EXTERNAL_VALUE) && node.value().isTextual();
  }

  /** Returns the name, which is the key below {@code examples}. */
  public String name() {
    return node.key();
  }

  /** Tells whether the value is in a file that {@code externalValue} names. */
  public boolean isFile() {
    return !node.resolve().at(EXTERNAL_VALUE).text().isEmpty();
  }

  /** Tells whether the value is invented, so that a documentation page does not show it. */
  public boolean isInvented() {
    Node level = node.resolve().at(Evidence.KEY, Evidence.LEVEL);
    return level.text().equals(EvidenceLevel.INFERRED.key());
  }

  /**
   * Returns the value.
   *
   * @return the root node of the example file, or the node of the inline value
   * @throws InvalidDocumentException if the example file does not exist or cannot be parsed
   */
  public Node value() {
    Node example = node.resolve();
    return isFile() ? example.at(EXTERNAL_VALUE).externalFile() : example.at("value");
  }
}
