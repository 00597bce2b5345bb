package io.github.xportka.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Writes into a bundle how well each schema and each member is known. OpenAPI 3.0 takes nothing
 * beside a reference, so a member that is one becomes an {@code allOf} of it.
 */
final class EvidenceWriter {
  private static final String ALL_OF = "allOf";
  private static final String PROPERTIES = "properties";

  private final JsonNode schemas;
  private final SchemaEvidence evidence;

  private EvidenceWriter(JsonNode schemas, SchemaEvidence evidence) {
    this.schemas = schemas;
    this.evidence = evidence;
  }

  /**
   * Completes a bundle.
   *
   * @throws SpecException when it is open how well a schema is known
   */
  static void complete(ObjectNode document, SpecSource spec) {
    EvidenceWriter writer =
        new EvidenceWriter(document.path("components").path("schemas"), SchemaEvidence.of(spec));
    List<Place> bundled =
        spec.schemas().stream().filter(schema -> writer.schemas.has(schema.key())).toList();
    bundled.forEach(writer::write);
    bundled.forEach(writer::limitParts);
  }

  private void write(Place schema) {
    ObjectNode bundled = bundled(schema);
    Evidence known = evidence.of(schema);
    ObjectNode written = bundled.withObjectProperty(Evidence.KEY);
    known.writeInto(written);
    if (known.statedBy() != null && known.level() == EvidenceLevel.INFERRED) {
      written.put("statedBy", known.statedBy());
    }
    evidence.members(schema).forEach((member, its) -> writeMember(bundled, schema, member, its));
  }

  private static void writeMember(ObjectNode bundled, Place schema, Place member, Evidence known) {
    List<String> steps = member.steps();
    JsonNode owner = bundled;
    for (String step : steps.subList(schema.steps().size(), steps.size() - 1)) {
      owner = owner.isArray() ? owner.path(Integer.parseInt(step)) : owner.path(step);
    }
    ObjectNode properties = (ObjectNode) owner;
    ObjectNode property = (ObjectNode) properties.path(member.key());
    if (property.has("$ref")) {
      ObjectNode around = JsonNodeFactory.instance.objectNode();
      around.putArray(ALL_OF).add(property);
      property = around;
      properties.set(member.key(), around);
    }
    known.writeInto(property.withObjectProperty(Evidence.KEY));
  }

  /**
   * What a schema says of itself holds for all that it is made of: a part that is known better is
   * taken in, its members known as well as the whole.
   */
  private void limitParts(Place schema) {
    Evidence whole = evidence.of(schema);
    List<Place> parts = schema.at(ALL_OF).elements();
    for (int i = 0; schema.has(Evidence.KEY) && i < parts.size(); i++) {
      Place part = parts.get(i).follow();
      if (part.isNamedSchema() && whole.isWeakerThan(evidence.of(part))) {
        if (part.has(ALL_OF)) {
          throw parts
              .get(i)
              .broken(
                  "refers to a schema that is known better, and is itself made of parts.",
                  "Refer to its parts instead.");
        }
        ObjectNode copy = bundled(part).deepCopy();
        copy.remove(List.of(Evidence.KEY, "description"));
        copy.path(PROPERTIES).forEach(member -> limit((ObjectNode) member, whole));
        ((ArrayNode) bundled(schema).get(ALL_OF)).set(i, copy);
      }
    }
  }

  private static void limit(ObjectNode member, Evidence whole) {
    String word = member.path(Evidence.KEY).path("level").asText();
    if (EvidenceLevel.of(word).orElseThrow().compareTo(whole.level()) < 0) {
      member.set(Evidence.KEY, whole.toJson());
    }
  }

  private ObjectNode bundled(Place schema) {
    return (ObjectNode) schemas.path(schema.key());
  }
}
