package io.github.xportka.openapi.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Evidence of every schema and property of a document that an operation uses or that states it.
 *
 * <p>A place that does not state its evidence inherits it: a property from its schema, a schema
 * from the schema that uses it, and the first of them from its part of the operation. A property
 * that refers to a schema has the evidence of its owner: the owner states that the property exists.
 * A schema that is used in several places has the weakest evidence of them.
 */
public final class EvidenceResolver {
  private static final String REMEDY =
      "Give the schema an x-evidence of its own, with level and page.";

  private final Map<Node, Evidence> byNode = new LinkedHashMap<>();

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
      if (schema.node().has(Evidence.KEY) && !resolver.byNode.containsKey(schema.node())) {
        resolver.visit(schema.node(), Evidence.NOT_STATED);
      }
    }
    return resolver;
  }

  /** Returns the evidence by the node of the schema or property. */
  public Map<Node, Evidence> byNode() {
    return Collections.unmodifiableMap(byNode);
  }

  /**
   * Returns the evidence of a schema or property.
   *
   * @throws InvalidDocumentException if the schema does not state its evidence and is not used
   */
  public Evidence of(Node schema) {
    Evidence evidence = byNode.get(schema);
    if (evidence == null) {
      throw schema.invalid(
          "The evidence of the schema is open, because an operation does not use it.", REMEDY);
    }
    return evidence;
  }

  private void visit(Schema schema, Operation operation, String part) {
    if (schema.exists()) {
      visit(schema.node(), Evidence.of(operation, part));
    }
  }

  private void visit(Node node, Evidence inherited) {
    if (node.isReference()) {
      byNode.put(node, inherited);
    }
    Node schema = node.resolve();
    Evidence evidence = Evidence.of(schema, inherited);
    if (schema.isNamedSchema()) {
      Evidence known = byNode.get(schema);
      if (known != null && !replaces(evidence, known, schema)) {
        return;
      }
    }
    byNode.put(schema, evidence);
    Evidence within =
        schema.isNamedSchema() && schema.has(Evidence.KEY)
            ? evidence.statedBy(schema.key())
            : evidence;
    new Schema(schema).subschemas().forEach(subschema -> visit(subschema.node(), within));
  }

  private static boolean replaces(Evidence evidence, Evidence known, Node schema) {
    if (evidence.level() == known.level() && !Objects.equals(evidence.page(), known.page())) {
      throw schema.invalid(
          "The evidence of the schema is open, because it is used by %s and %s."
              .formatted(known, evidence),
          REMEDY);
    }
    return evidence.level().isWeakerThan(known.level());
  }
}
