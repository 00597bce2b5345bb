package io.github.xportka.openapi.model;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Evidence of every named schema and every property of a document.
 *
 * <p>A place that does not state its evidence inherits it: a property from its schema, a schema
 * from the schema that uses it, and the first of them from its part of the operation. A schema that
 * is used in several places has the weakest evidence of them.
 */
public final class EvidenceResolver {
  private static final String REMEDY =
      "Give the schema an x-evidence of its own, with level and page.";

  private final Map<Node, Evidence> bySchema = new HashMap<>();

  private EvidenceResolver() {}

  /**
   * Resolves the evidence of a document.
   *
   * @throws InvalidDocumentException if a schema inherits the same level from different pages, or
   *     an operation does not state its evidence
   */
  static EvidenceResolver of(OpenApiDocument document) {
    EvidenceResolver resolver = new EvidenceResolver();
    for (Operation operation : document.operations()) {
      resolver.visit(operation.request().schema(), operation, "request");
      for (Body response : operation.responseBodies()) {
        resolver.visit(response.schema(), operation, "response");
      }
    }
    for (Schema schema : document.schemas()) {
      Node node = schema.node();
      if (node.has(Evidence.KEY) && !resolver.bySchema.containsKey(node)) {
        resolver.visit(node, Evidence.NOT_STATED);
      }
    }
    return resolver;
  }

  /** Tells whether a named schema states its evidence or an operation uses the schema. */
  public boolean knows(Node schema) {
    return bySchema.containsKey(schema);
  }

  /**
   * Returns the evidence of a named schema.
   *
   * @throws InvalidDocumentException if the schema does not state its evidence and is not used
   */
  public Evidence of(Node schema) {
    Evidence evidence = bySchema.get(schema);
    if (evidence == null) {
      throw schema.invalid(
          "The evidence of the schema is open, because an operation does not use it.", REMEDY);
    }
    return evidence;
  }

  /**
   * Returns the evidence of the properties that a named schema declares itself. A property that
   * refers to a named schema has the evidence of its owner: the owner states that the property
   * exists.
   *
   * @return the evidence by property node
   * @throws InvalidDocumentException if the evidence of the schema is open
   */
  public Map<Node, Evidence> properties(Node schema) {
    Map<Node, Evidence> properties = new LinkedHashMap<>();
    addProperties(new Schema(schema), of(schema), properties);
    return properties;
  }

  private static void addProperties(
      Schema schema, Evidence evidence, Map<Node, Evidence> properties) {
    schema
        .inlineParts()
        .forEach(part -> addProperties(part, Evidence.of(part.node(), evidence), properties));
    for (Node property : schema.node().at("properties").entries()) {
      properties.put(property, Evidence.of(property, evidence));
    }
  }

  private void visit(Schema schema, Operation operation, String part) {
    if (schema.exists()) {
      visit(schema.node(), Evidence.of(operation, part));
    }
  }

  private void visit(Node node, Evidence inherited) {
    Node schema = node.resolve();
    Evidence evidence = Evidence.of(schema, inherited);
    if (schema.isNamedSchema()) {
      Evidence known = bySchema.get(schema);
      if (known != null && !replaces(evidence, known, schema)) {
        return;
      }
      bySchema.put(schema, evidence);
    }
    Evidence within =
        schema.isNamedSchema() && schema.has(Evidence.KEY)
            ? evidence.statedBy(schema.key())
            : evidence;
    new Schema(schema).subschemas().forEach(subschema -> visit(subschema.node(), within));
  }

  private static boolean replaces(Evidence evidence, Evidence known, Node schema) {
    if (evidence.level() == known.level() && !Objects.equals(evidence.page(), known.page())) {
      throw schema.invalid(
          "The evidence of the schema is open, because it is used by "
              + known
              + " and "
              + evidence
              + ".",
          REMEDY);
    }
    return evidence.isWeakerThan(known);
  }
}
