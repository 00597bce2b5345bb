package io.github.xportka.openapi.model;

import java.util.List;

/**
 * Security scheme of a document.
 *
 * @param name the name below {@code components/securitySchemes}
 * @param node the security scheme object, references resolved
 */
public record SecurityScheme(String name, Node node) {
  /** Extension with the value that a signing parameter contains. */
  public static final String SIGNING_VALUE = "x-signing-value";

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

  /**
   * Returns the node of {@code x-signing}, which describes how a signature is computed; a missing
   * one if the parameter is not a signature.
   */
  public Node signing() {
    return node.at("x-signing");
  }

  /** Returns the name of the signing scheme; empty if the parameter is not a signature. */
  public String signingScheme() {
    return signing().at("scheme").text();
  }

  /**
   * Returns the names of the security schemes that the signing scheme consists of, in the order of
   * the document, without those of an included signing scheme.
   */
  public List<String> signingParameters() {
    return signing().at("parameters").texts();
  }
}
