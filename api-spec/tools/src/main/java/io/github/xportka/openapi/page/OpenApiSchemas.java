package io.github.xportka.openapi.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Schema;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reduces the schemas of a page to the keywords that are compared, in the form of version 3.0. */
record OpenApiSchemas(JsonNode document, List<String> gaps) {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String SCHEMAS = "#/components/schemas/";
  private static final int MAX_PARTS = 500;

  private static final Set<String> KEYWORDS =
      Set.of(
          """
          type format enum default pattern minLength maxLength minimum maximum example items \
          required properties allOf anyOf oneOf nullable"""
              .split(" ", -1));

  void normalize(Node node) {
    if (!(node.value() instanceof ObjectNode schema)) {
      return;
    }
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
    schema.retain(KEYWORDS);
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
    JsonNode stated = node.at("type").value();
    List<String> types = new ArrayList<>();
    (stated.isArray() ? stated : NODES.arrayNode().add(stated))
        .forEach(type -> types.add(type.asText()));
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

  /** Refuses schemas that contain themselves through {@code allOf}, or contain too many parts. */
  static void checkParts(OpenApiDocument document) throws UnreadablePageException {
    for (Node schema : document.root().at("components").at("schemas").entries()) {
      if (size(new Schema(schema), MAX_PARTS) > MAX_PARTS) {
        throw new UnreadablePageException(
            "The schema at line %d contains itself, or has more than %d parts. Correct the document."
                .formatted(schema.position().line(), MAX_PARTS));
      }
    }
  }

  /** Counts a schema and its parts, but not far above a limit. */
  private static int size(Schema schema, int limit) {
    int size = 1;
    for (Schema part : schema.parts()) {
      size += size <= limit ? size(part, limit - size) : 0;
    }
    return size;
  }
}
