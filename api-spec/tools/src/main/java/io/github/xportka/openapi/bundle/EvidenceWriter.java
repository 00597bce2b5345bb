package io.github.xportka.openapi.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.openapi.model.Evidence;
import io.github.xportka.openapi.model.EvidenceLevel;
import io.github.xportka.openapi.model.EvidenceResolver;
import io.github.xportka.openapi.model.InvalidDocumentException;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Schema;
import java.util.List;

/**
 * Writer of the evidence of each schema and property into a bundle. A property that is a reference
 * becomes an {@code allOf} of the reference, because OpenAPI 3.0 ignores everything beside a {@code
 * $ref}.
 */
final class EvidenceWriter {
  private final JsonNode schemas;
  private final EvidenceResolver evidence;

  private EvidenceWriter(JsonNode schemas, EvidenceResolver evidence) {
    this.schemas = schemas;
    this.evidence = evidence;
  }

  /**
   * Completes a bundle.
   *
   * @throws InvalidDocumentException if the evidence of a schema is open
   */
  static void complete(ObjectNode bundle, OpenApiDocument document) {
    EvidenceWriter writer =
        new EvidenceWriter(bundle.path("components").path("schemas"), document.evidence());
    List<Node> bundled =
        document.schemas().stream()
            .map(Schema::node)
            .filter(schema -> writer.schemas.has(schema.key()))
            .toList();
    bundled.forEach(writer::write);
    bundled.stream().filter(schema -> schema.has(Evidence.KEY)).forEach(writer::limitParts);
  }

  private void write(Node schema) {
    ObjectNode bundled = bundled(schema);
    Evidence known = evidence.of(schema);
    ObjectNode written = bundled.withObjectProperty(Evidence.KEY);
    write(known, written);
    if (known.statedBy() != null && known.level() == EvidenceLevel.INFERRED) {
      written.put("statedBy", known.statedBy());
    }
    for (Node property : new Schema(schema).ownProperties()) {
      String place = property.pointer().substring(schema.pointer().length());
      writeProperty(property, (ObjectNode) bundled.at(place));
    }
  }

  private void writeProperty(Node property, ObjectNode written) {
    if (written.has(Node.REF)) {
      written.putArray(Schema.ALL_OF).addObject().set(Node.REF, written.remove(Node.REF));
    }
    write(evidence.of(property), written.withObjectProperty(Evidence.KEY));
  }

  private static void write(Evidence evidence, ObjectNode written) {
    written.put(Evidence.LEVEL, evidence.level().key());
    if (evidence.page() != null) {
      written.put(Evidence.PAGE, evidence.page());
    }
  }

  /**
   * Limits the evidence of parts to that of the whole: the own statement of a schema holds for all
   * its parts. A part with stronger evidence is copied into the schema, with the evidence of the
   * whole.
   */
  private void limitParts(Node schema) {
    Evidence whole = evidence.of(schema);
    List<Node> parts = schema.at(Schema.ALL_OF).elements();
    for (int i = 0; i < parts.size(); i++) {
      Node part = parts.get(i).resolve();
      if (part.isNamedSchema() && whole.level().isWeakerThan(evidence.of(part).level())) {
        if (part.has(Schema.ALL_OF)) {
          throw parts
              .get(i)
              .invalid(
                  "The part has stronger evidence than the whole, and is composed itself.",
                  "Refer to the parts of the part instead.");
        }
        ObjectNode copy = bundled(part).deepCopy();
        copy.remove(List.of(Evidence.KEY, "description"));
        copy.path(Schema.PROPERTIES).forEach(property -> limit((ObjectNode) property, whole));
        ((ArrayNode) bundled(schema).get(Schema.ALL_OF)).set(i, copy);
      }
    }
  }

  private static void limit(ObjectNode property, Evidence whole) {
    String key = property.path(Evidence.KEY).path(Evidence.LEVEL).asText();
    if (whole.level().isWeakerThan(EvidenceLevel.of(key).orElseThrow())) {
      ObjectNode limited = JsonNodeFactory.instance.objectNode();
      write(whole, limited);
      property.set(Evidence.KEY, limited);
    }
  }

  private ObjectNode bundled(Node schema) {
    return (ObjectNode) schemas.path(schema.key());
  }
}
