package io.github.xportka.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;

/**
 * How well each schema of a bundle is known. One that does not say so itself is known as well as
 * the part of the operation that uses it, from that operation's page.
 */
final class SchemaEvidence {
  private static final String EVIDENCE = "x-evidence";
  private static final String REMEDY =
      "Give the schema an x-evidence of its own, with level and page.";

  private final Map<String, ObjectNode> bySchema = new HashMap<>();
  private final Map<String, OperationSource> givenBy = new HashMap<>();

  private SchemaEvidence() {}

  /**
   * Adds what is missing to a bundle.
   *
   * @throws SpecException when a schema says nothing and its operations differ or there is none, or
   *     an operation says nothing
   */
  static void addTo(ObjectNode document, SpecSource spec) {
    SchemaEvidence evidence = new SchemaEvidence();
    for (OperationSource operation : spec.operations()) {
      evidence.inherit(operation, operation.request().at("schema"), "request");
      for (Place response : operation.responses()) {
        evidence.inherit(operation, response.at("schema"), "response");
      }
    }
    for (Place schema : spec.schemas()) {
      JsonNode bundled = document.path("components").path("schemas").path(schema.key());
      if (bundled instanceof ObjectNode object && !object.has(EVIDENCE)) {
        object.set(EVIDENCE, evidence.of(schema));
      }
    }
  }

  private ObjectNode of(Place schema) {
    ObjectNode evidence = bySchema.get(schema.key());
    if (evidence == null) {
      throw schema.broken("no operation uses the schema, so its evidence is open.", REMEDY);
    }
    return evidence;
  }

  private void inherit(OperationSource operation, Place root, String part) {
    if (!root.exists()) {
      return;
    }
    ObjectNode evidence = evidence(operation, part);
    for (Place schema : SpecSource.reach(root)) {
      if (!schema.isNamedSchema() || schema.has(EVIDENCE)) {
        continue;
      }
      ObjectNode known = bySchema.putIfAbsent(schema.key(), evidence);
      OperationSource other = givenBy.putIfAbsent(schema.key(), operation);
      if (known != null && other != null && !known.equals(evidence)) {
        throw schema.broken(
            "%s (%s) and %s (%s) use the schema, so its evidence is open."
                .formatted(other.id(), describe(known), operation.id(), describe(evidence)),
            REMEDY);
      }
    }
  }

  private static ObjectNode evidence(OperationSource operation, String part) {
    Place level = operation.evidence().at(part);
    if (level.text().isEmpty()) {
      throw level.broken("is missing.", "Say how well the " + part + " is known.");
    }
    ObjectNode evidence = JsonNodeFactory.instance.objectNode().put("level", level.text());
    Place page = operation.evidence().at("page");
    return page.exists() ? evidence.put("page", page.text()) : evidence;
  }

  private static String describe(ObjectNode evidence) {
    return evidence.path("level").asText() + ", " + evidence.path("page").asText("no page");
  }
}
