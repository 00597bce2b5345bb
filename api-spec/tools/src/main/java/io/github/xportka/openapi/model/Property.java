package io.github.xportka.openapi.model;

/**
 * Property of an object schema.
 *
 * @param name the name on the wire
 * @param schema the schema of the value
 * @param inheritedFrom the name of the schema that the property is inherited from through {@code
 *     allOf}; empty if the object schema declares the property itself
 * @param isRequired whether the object schema or a part of it requires the property
 * @param isRequiredByOwner whether the object schema itself requires the property
 */
public record Property(
    String name,
    Schema schema,
    String inheritedFrom,
    boolean isRequired,
    boolean isRequiredByOwner) {

  /** Returns the node below {@code properties}. */
  public Node node() {
    return schema.node();
  }
}
