package io.github.xportka.openapi.model;

/**
 * Security scheme of a document.
 *
 * @param name the name below {@code components/securitySchemes}
 * @param node the security scheme object, references resolved
 */
public record SecurityScheme(String name, Node node) {
  /** Extension that describes how a signature is computed. */
  public static final String SIGNING = "x-signing";

  /** Returns the description as Markdown; empty if the document does not give one. */
  public String description() {
    return node.at("description").text();
  }

  /** Returns the name of the header or query parameter on the wire. */
  public String parameterName() {
    return node.at("name").text();
  }

  /** Returns the location of the parameter: {@code header} or {@code query}. */
  public String in() {
    return node.at("in").text();
  }

  /** Returns the node of {@code x-signing}, which can be missing. */
  public Node signing() {
    return node.at(SIGNING);
  }
}
