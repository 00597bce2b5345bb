package io.github.xportka.openapi;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How well each schema and each member is known. What does not say so itself is known as well as
 * what it belongs to: a member as its schema, a schema as the schema that uses it, and the first of
 * them as its part of the operation. A schema that is used in several places is known as well as in
 * the weakest of them.
 */
final class SchemaEvidence {
  private static final String REMEDY =
      "Give the schema an x-evidence of its own, with level and page.";

  private final Map<Place, Evidence> bySchema = new HashMap<>();

  private SchemaEvidence() {}

  /**
   * Looks at what operations and schemas say.
   *
   * @throws SpecException when a schema says nothing and two pages show it, or an operation says
   *     nothing
   */
  static SchemaEvidence of(SpecSource spec) {
    SchemaEvidence evidence = new SchemaEvidence();
    for (OperationSource operation : spec.operations()) {
      evidence.visit(operation.request().at("schema"), operation, "request");
      for (Place response : operation.responses()) {
        evidence.visit(response.at("schema"), operation, "response");
      }
    }
    for (Place schema : spec.schemas()) {
      if (schema.has(Evidence.KEY) && !evidence.bySchema.containsKey(schema)) {
        evidence.visit(schema, new Evidence(EvidenceLevel.INFERRED, null, null));
      }
    }
    return evidence;
  }

  /** Whether the schema says how well it is known, or an operation uses it. */
  boolean knows(Place schema) {
    return bySchema.containsKey(schema);
  }

  /**
   * How well a named schema is known.
   *
   * @throws SpecException when it does not say so, and no operation uses it
   */
  Evidence of(Place schema) {
    Evidence evidence = bySchema.get(schema);
    if (evidence == null) {
      throw schema.broken("no operation uses the schema, so its evidence is open.", REMEDY);
    }
    return evidence;
  }

  /**
   * The members that a schema writes down itself, by their places. One that is a reference is known
   * as well as its schema: that it is there is said by the schema, and not by what it leads to.
   */
  Map<Place, Evidence> members(Place schema) {
    Map<Place, Evidence> members = new LinkedHashMap<>();
    addMembers(schema, of(schema), members);
    return members;
  }

  private static void addMembers(Place schema, Evidence evidence, Map<Place, Evidence> members) {
    for (Place part : schema.at("allOf").elements()) {
      if (!part.isReference()) {
        addMembers(part, Evidence.of(part, evidence), members);
      }
    }
    for (Place member : schema.at("properties").members()) {
      members.put(member, Evidence.of(member, evidence));
    }
  }

  private void visit(Place root, OperationSource operation, String part) {
    if (root.exists()) {
      visit(root, Evidence.of(operation, part));
    }
  }

  private void visit(Place place, Evidence surroundings) {
    Place schema = place.follow();
    Evidence evidence = Evidence.of(schema, surroundings);
    if (schema.isNamedSchema()) {
      Evidence known = bySchema.get(schema);
      if (known != null && !isWeaker(evidence, known, schema)) {
        return;
      }
      bySchema.put(schema, evidence);
    }
    Evidence within =
        schema.isNamedSchema() && schema.has(Evidence.KEY)
            ? evidence.statedBy(schema.key())
            : evidence;
    SpecSource.parts(schema).forEach(part -> visit(part, within));
  }

  private static boolean isWeaker(Evidence evidence, Evidence known, Place schema) {
    if (evidence.level() == known.level() && !evidence.isOnThePageOf(known)) {
      throw schema.broken(
          known + " and " + evidence + " use the schema, so its evidence is open.", REMEDY);
    }
    return evidence.isWeakerThan(known);
  }
}
