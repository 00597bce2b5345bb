package io.github.xportka.openapi.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Schema together with the values that an example contains for it. The schema of an array element,
 * for example, has one value for each element.
 *
 * @param schema the schema as it is written
 * @param values the values, in the order of the example; empty if the example does not show any
 */
public record ExampleValues(Schema schema, List<Node> values) {
  /** Returns the schema of a body with the value of one of its examples. */
  public static ExampleValues of(Body body, Example example) {
    return new ExampleValues(body.schema(), List.of(example.value()));
  }

  /** Returns the schema that the values belong to, with {@code $ref} followed. */
  public Schema resolved() {
    return new Schema(schema.node().resolve());
  }

  /** Tells whether at least one value is a text, a number or a boolean. */
  public boolean hasScalar() {
    return values.stream().anyMatch(node -> node.value().isValueNode() && !node.value().isNull());
  }

  /** Tells whether at least one value is an object. */
  public boolean hasObject() {
    return values.stream().anyMatch(node -> node.value().isObject());
  }

  /**
   * Returns the properties that the schema itself declares, without those of its parts.
   *
   * @return the properties, each with the values of the objects that have it
   */
  public List<ExampleValues> properties() {
    return resolved().node().at(Schema.PROPERTIES).entries().stream()
        .map(property -> below(new Schema(property), value -> Stream.of(value.at(property.key()))))
        .toList();
  }

  /**
   * Returns everything directly below the schema: the properties, the parts, which have the values
   * of the whole, the elements and the additional properties.
   *
   * @return the schemas, each with its values
   */
  public List<ExampleValues> children() {
    Schema whole = resolved();
    List<ExampleValues> children = new ArrayList<>(properties());
    for (Node part : whole.node().at(Schema.ALL_OF).elements()) {
      children.add(new ExampleValues(new Schema(part), values));
    }
    children.add(below(new Schema(whole.node().at("items")), value -> value.elements().stream()));
    whole
        .additionalProperties()
        .map(schema -> below(schema, value -> undeclared(value, whole)))
        .ifPresent(children::add);
    return children;
  }

  private static Stream<Node> undeclared(Node object, Schema schema) {
    Set<String> declared = schema.properties().keySet();
    return object.entries().stream().filter(entry -> !declared.contains(entry.key()));
  }

  private ExampleValues below(Schema schema, Function<Node, Stream<Node>> select) {
    return new ExampleValues(schema, values.stream().flatMap(select).filter(Node::exists).toList());
  }
}
