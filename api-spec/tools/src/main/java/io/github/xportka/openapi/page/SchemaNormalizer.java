package io.github.xportka.openapi.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.openapi.model.InvalidDocumentException;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.Schema;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Normalizer of the schemas of a page: one way to write each statement, that of version 3.0. */
final class SchemaNormalizer {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String SCHEMAS = "#/components/schemas/";

  private final JsonNode document;
  private final List<String> gaps;
  private final List<Schema> normalized = new ArrayList<>();

  SchemaNormalizer(JsonNode document, List<String> gaps) {
    this.document = document;
    this.gaps = gaps;
  }

  void normalize(Node node) {
    if (!(node.value() instanceof ObjectNode schema)) {
      return;
    }
    normalized.add(new Schema(node));
    if (node.isReference()) {
      normalizeReference(node, schema);
      return;
    }
    normalizeType(node, schema);
    if (!node.has("example") && node.at("examples").value().has(0)) {
      schema.set("example", node.at("examples").value().get(0));
    }
    if (node.has(Schema.PROPERTIES) && !node.at("required").value().isArray()) {
      // A document that does not list a property as required states that it is optional.
      schema.putArray("required");
    }
    // The publishing system writes keywords without a value.
    schema
        .properties()
        .removeIf(one -> one.getValue().isNull() || one.getValue().equals(NODES.textNode("")));
    new Schema(node).subschemas().forEach(below -> normalize(below.node()));
  }

  private void normalizeReference(Node node, ObjectNode schema) {
    String reference = decode(node.at(Node.REF).text());
    boolean exists =
        reference.startsWith(SCHEMAS)
            && reference.indexOf('/', SCHEMAS.length()) < 0
            && !document.at(reference.substring(1)).isMissingNode();
    if (exists) {
      schema.put(Node.REF, reference);
    } else {
      gaps.add(
          "The page refers to %s at line %d, but does not contain it."
              .formatted(PageText.quoted(reference), node.at(Node.REF).position().line()));
      schema.removeAll();
    }
  }

  private static String decode(String reference) {
    try {
      return URLDecoder.decode(reference, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return reference;
    }
  }

  /** Writes the type null as nullable, and several types as alternatives. */
  private static void normalizeType(Node node, ObjectNode schema) {
    Node stated = node.at("type");
    List<Node> list = stated.value().isArray() ? stated.elements() : List.of(stated);
    List<String> types = new ArrayList<>(list.stream().map(Node::text).toList());
    if (types.remove("null")) {
      schema.put("nullable", true);
    }
    schema.remove("type");
    if (types.size() == 1) {
      schema.put("type", types.get(0));
    } else if (types.size() > 1) {
      ArrayNode alternatives = schema.putArray("oneOf");
      types.forEach(type -> alternatives.addObject().put("type", type));
    }
  }

  /**
   * Checks the references and the parts of all schemas that were normalized.
   *
   * @throws InvalidDocumentException if references form a cycle, a schema is a part of itself, or
   *     it has too many parts
   */
  void check() {
    normalized.stream().map(Schema::target).distinct().forEach(Schema::properties);
  }
}
