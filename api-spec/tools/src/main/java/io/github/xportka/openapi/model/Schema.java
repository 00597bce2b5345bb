package io.github.xportka.openapi.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Schema of a value. This class alone decides what a reference is, which properties {@code allOf}
 * contributes, and whether a value can be null.
 *
 * <p>A schema refers to a named schema in one of two forms: as {@code $ref}, or as an {@code allOf}
 * with a single {@code $ref} beside annotations, since OpenAPI 3.0 ignores everything beside a
 * {@code $ref}. The second form is a reference only where it does not have a name of its own.
 *
 * @param node the schema object as it is written, which can be missing
 */
public record Schema(Node node) {
  /** Key of the values of an open enum. A schema with {@code enum} would reject other values. */
  public static final String OPEN_ENUM = "x-extensible-enum";

  /** Key of the properties by which the data of a response reports the outcome. */
  public static final String OUTCOME = "x-outcome";

  /** Key of the parts of a composed object. */
  public static final String ALL_OF = "allOf";

  /** Key of the properties of an object. */
  public static final String PROPERTIES = "properties";

  /**
   * Largest number of parts, with the parts of parts. Few references can repeat a part endlessly.
   */
  private static final int MAX_PARTS = 500;

  private static final String ITEMS = "items";
  private static final List<String> ALTERNATIVES = List.of("anyOf", "oneOf");
  private static final List<String> SINGLE_SCHEMAS = List.of(ITEMS, "additionalProperties", "not");

  /** Tells whether something is written at the node. */
  public boolean exists() {
    return node.exists();
  }

  /** Tells whether the schema only refers to a named schema, in either form of a reference. */
  public boolean isReference() {
    return reference().isPresent();
  }

  /**
   * Returns the node with the {@code $ref}: this one, or the only part of an {@code allOf} without
   * own properties. A named schema of the second form is not a reference, because it is a class of
   * its own in generated code.
   */
  private Optional<Node> reference() {
    List<Node> parts = node.at(ALL_OF).elements();
    boolean isOnePart = parts.size() == 1 && !node.has(PROPERTIES) && !node.isNamedSchema();
    return Optional.of(isOnePart ? parts.get(0) : node).filter(Node::isReference);
  }

  /**
   * Returns this schema if it is not a reference, otherwise the final target.
   *
   * @throws InvalidDocumentException if a target does not exist or the references form a cycle
   */
  public Schema target() {
    List<Schema> chain = chain();
    return chain.get(chain.size() - 1);
  }

  /** Returns this schema and the schemas that its references lead to, the target as the last. */
  private List<Schema> chain() {
    Set<Schema> chain = new LinkedHashSet<>();
    Optional<Schema> next = Optional.of(this);
    while (next.isPresent()) {
      if (!chain.add(next.get())) {
        throw node.invalid(
            "The reference forms a cycle.", "Refer to a schema that is written out.");
      }
      next = next.get().reference().map(reference -> new Schema(reference.target()));
    }
    return List.copyOf(chain);
  }

  /**
   * Returns the name of the target below {@code components/schemas}; empty for an unnamed schema.
   */
  public Optional<String> name() {
    return Optional.of(target().node).filter(Node::isNamedSchema).map(Node::key);
  }

  /** Returns the {@link #types}, joined by "or"; empty if the schema allows any value. */
  public String type() {
    return String.join(" or ", types());
  }

  /**
   * Returns the types that the target allows.
   *
   * @return the {@code type}; {@code object} for a schema with only properties or parts; the types
   *     of alternatives; empty if the schema allows any value
   */
  public Set<String> types() {
    Schema target = target();
    String type = target.node.at("type").text();
    if (!type.isEmpty()) {
      return Set.of(type);
    }
    if (target.node.has(PROPERTIES) || target.node.has(ALL_OF)) {
      return Set.of("object");
    }
    return target
        .alternatives()
        .flatMap(alternative -> new Schema(alternative).types().stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Tells whether {@code oneOf} allows a string or an integer: an identifier in either form. */
  public boolean isStringOrInteger() {
    return node.has("oneOf") && types().equals(Set.of("string", "integer"));
  }

  /** Returns the {@code format} of the target; empty if the target does not have one. */
  public String format() {
    return target().node.at("format").text();
  }

  /** Returns the description at this place, or else that of the target, as Markdown. */
  public String description() {
    String own = node.at("description").text();
    return own.isEmpty() ? target().node.at("description").text() : own;
  }

  /** Tells whether this schema, or a schema that it refers to, is nullable. */
  public boolean isNullable() {
    return chain().stream().anyMatch(Schema::statesNullable);
  }

  /**
   * Tells whether the schema itself states that the value can be null.
   *
   * @return whether {@code nullable} is true at this place, or in one of the alternatives, because
   *     {@code nullable} needs a {@code type} beside it. References are not followed
   */
  public boolean statesNullable() {
    return Stream.concat(Stream.of(node), alternatives())
        .anyMatch(schema -> schema.at("nullable").isTrue());
  }

  private Stream<Node> alternatives() {
    return ALTERNATIVES.stream().flatMap(keyword -> node.at(keyword).elements().stream());
  }

  /** Returns the enumerated values of the target, in the order of the document. */
  public List<JsonNode> enumValues() {
    Node values = target().node.at(isOpenEnum() ? OPEN_ENUM : "enum");
    return values.elements().stream().map(Node::value).toList();
  }

  /** Tells whether the platform may send other values than the enumerated ones. */
  public boolean isOpenEnum() {
    return target().node.has(OPEN_ENUM);
  }

  /** Returns the elements of {@code allOf} of the target. */
  public List<Schema> parts() {
    return target().node.at(ALL_OF).elements().stream().map(Schema::new).toList();
  }

  /** Returns the schema of the elements of an array, which can be missing. */
  public Schema items() {
    return new Schema(target().node.at(ITEMS));
  }

  /**
   * Returns the schema of the properties that an object does not declare; empty if {@code
   * additionalProperties} is not a schema.
   */
  public Optional<Schema> additionalProperties() {
    return Optional.of(new Schema(target().node.at("additionalProperties")))
        .filter(schema -> schema.node.value().isObject());
  }

  /**
   * Returns all properties of an object by name, including those that {@code allOf} contributes.
   *
   * @throws InvalidDocumentException if a part does not exist or contains the whole, or there are
   *     too many parts
   */
  public Map<String, Property> properties() {
    List<Node> all = new ArrayList<>();
    addAfterParts(target().node, all, new HashSet<>());
    Set<String> required =
        all.stream()
            .flatMap(part -> part.at("required").texts().stream())
            .collect(Collectors.toSet());
    Map<String, Property> properties = new LinkedHashMap<>();
    all.stream()
        .flatMap(part -> part.at(PROPERTIES).entries().stream())
        .map(own -> new Property(own.key(), new Schema(own), required.contains(own.key())))
        .forEach(property -> properties.put(property.name(), property));
    return properties;
  }

  /** Adds a schema after its parts, so that its properties replace those of its parts. */
  private static void addAfterParts(Node schema, List<Node> all, Set<Node> enclosing) {
    if (!enclosing.add(schema)) {
      throw schema.invalid("The schema is a part of itself.", "Delete the reference in allOf.");
    }
    if (enclosing.size() + all.size() > MAX_PARTS) {
      throw schema.invalid(
          "The schema has more than " + MAX_PARTS + " parts.", "Refer to fewer schemas in allOf.");
    }
    for (Node part : schema.at(ALL_OF).elements()) {
      addAfterParts(part.resolve(), all, enclosing);
    }
    enclosing.remove(schema);
    all.add(schema);
  }

  /**
   * Returns the properties that are written in this schema, in inline parts too, but not in
   * referenced schemas.
   */
  public List<Node> ownProperties() {
    List<Node> properties = new ArrayList<>(node.at(PROPERTIES).entries());
    inlineParts().forEach(part -> properties.addAll(part.ownProperties()));
    return properties;
  }

  /** Returns the names of the schemas of the values that are written within a text. */
  public List<String> namesInText() {
    return Stream.concat(
            Stream.of(node.at("x-comma-joined")), node.at("x-json-text").entries().stream())
        .filter(Node::exists)
        .map(Node::text)
        .toList();
  }

  /** Returns the elements of {@code allOf} that are written in this schema, without references. */
  public List<Schema> inlineParts() {
    return node.at(ALL_OF).elements().stream()
        .filter(part -> !part.isReference())
        .map(Schema::new)
        .toList();
  }

  /**
   * Returns the schemas directly below this schema, references included: properties, parts,
   * alternatives, items and additional properties.
   */
  public List<Schema> subschemas() {
    List<Node> nodes = new ArrayList<>(node.at(PROPERTIES).entries());
    nodes.addAll(node.at(ALL_OF).elements());
    alternatives().forEach(nodes::add);
    for (String keyword : SINGLE_SCHEMAS) {
      if (node.at(keyword).value().isObject()) {
        nodes.add(node.at(keyword));
      }
    }
    return nodes.stream().map(Schema::new).toList();
  }

  /**
   * Returns this schema and all schemas that are written within it, at any depth. References are
   * not followed. The alternatives of a string or an integer are not schemas of their own.
   */
  public List<Schema> written() {
    List<Schema> written = new ArrayList<>(List.of(this));
    if (!isStringOrInteger()) {
      subschemas().stream()
          .filter(subschema -> !subschema.node.isReference())
          .forEach(subschema -> written.addAll(subschema.written()));
    }
    return written;
  }

  /** Returns the target of this schema and all schemas below it, references followed. */
  public Set<Schema> reachable() {
    Set<Schema> reachable = new LinkedHashSet<>();
    if (exists()) {
      reach(reachable);
    }
    return reachable;
  }

  private void reach(Set<Schema> reachable) {
    Schema resolved = new Schema(node.resolve());
    if (reachable.add(resolved)) {
      resolved.subschemas().forEach(subschema -> subschema.reach(reachable));
    }
  }

  /** Returns file and pointer. */
  @Override
  public String toString() {
    return node.toString();
  }
}
