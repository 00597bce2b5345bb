package io.github.xportka.openapi.model;

/**
 * Property of an object schema.
 *
 * @param name the name on the wire
 * @param schema the schema of the value
 * @param isRequired whether the object schema or a part of it requires the property
 */
public record Property(String name, Schema schema, boolean isRequired) {
  /** Returns the node below {@code properties}. */
  public Node node() {
    return schema.node();
  }
}
