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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reduces the schemas of a page to the keywords that are compared, in the form of version 3.0. */
final class OpenApiSchemas {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String REF = "$ref";
  private static final String SCHEMAS = "#/components/schemas/";
  private static final String ALL_OF = "allOf";
  private static final String ONE_OF = "oneOf";
  private static final String NULLABLE = "nullable";
  private static final String PROPERTIES = "properties";
  private static final int MAX_PARTS = 500;

  /** Number of the types except null. A schema that lists all of them allows any value. */
  private static final int ALL_TYPES = 6;

  private static final List<String> KEYWORDS =
      List.of(
          "type",
          "format",
          "enum",
          "default",
          "pattern",
          "minLength",
          "maxLength",
          "minimum",
          "maximum",
          "example",
          "items",
          "required",
          PROPERTIES,
          ALL_OF,
          ONE_OF,
          NULLABLE);

  private final ParsedValue page;
  private final List<String> gaps;

  OpenApiSchemas(ParsedValue page, List<String> gaps) {
    this.page = page;
    this.gaps = gaps;
  }

  void normalize(Node node) {
    if (!(node.value() instanceof ObjectNode schema)) {
      return;
    }
    if (node.isReference()) {
      normalizeReference(node, schema);
      return;
    }
    normalizeType(node, schema);
    normalizeEnum(node, schema);
    if (!node.has("example") && !node.at("examples").elements().isEmpty()) {
      schema.set("example", node.at("examples").elements().get(0).value());
    }
    node.at(PROPERTIES).entries().forEach(this::normalize);
    if (node.has(PROPERTIES)) {
      // A document that does not list a property as required states that it is optional.
      ArrayNode required = NODES.arrayNode();
      node.at("required").elements().forEach(name -> required.add(name.text()));
      schema.set("required", required);
    }
    normalize(node.at("items"));
    node.at(ALL_OF).elements().forEach(this::normalize);
    normalizeAlternatives(node, schema, "anyOf");
    normalizeAlternatives(node, schema, ONE_OF);
    schema.retain(KEYWORDS);
    schema.properties().removeIf(one -> one.getValue().isNull() || isEmptyText(one.getValue()));
  }

  private static boolean isEmptyText(JsonNode value) {
    return value.isTextual() && value.textValue().isEmpty();
  }

  private void normalizeReference(Node node, ObjectNode schema) {
    String reference = decode(node.at(REF).text());
    boolean exists =
        reference.startsWith(SCHEMAS)
            && reference.indexOf('/', SCHEMAS.length()) < 0
            && !page.content().at(reference.substring(1)).isMissingNode();
    if (!exists) {
      gaps.add(
          "The page refers to %s at line %d, but does not contain it."
              .formatted(PageText.quoted(reference), node.at(REF).position().line()));
      schema.removeAll();
    } else if (schema.size() == 1) {
      schema.put(REF, reference);
    } else {
      schema.retain(NULLABLE);
      schema.putArray(ALL_OF).addObject().put(REF, reference);
    }
  }

  /** Decodes percent signs. A plus sign stands for itself. */
  private static String decode(String reference) {
    try {
      return URLDecoder.decode(reference.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return reference;
    }
  }

  private static void normalizeType(Node node, ObjectNode schema) {
    List<String> types = new ArrayList<>();
    node.at("type").elements().forEach(type -> types.add(type.text()));
    if (types.remove("null")) {
      schema.put(NULLABLE, true);
    }
    if (types.size() == 1) {
      schema.put("type", types.get(0));
    } else if (node.at("type").text().matches("|any|null")) {
      schema.remove("type");
    }
    if (types.size() > 1 && types.size() < ALL_TYPES) {
      ArrayNode alternatives = schema.putArray(ONE_OF);
      types.forEach(type -> alternatives.addObject().put("type", type));
    }
  }

  private static void normalizeEnum(Node node, ObjectNode schema) {
    ArrayNode values = NODES.arrayNode();
    if (node.at("enum").value().isArray()) {
      return;
    }
    if (node.has("const")) {
      values.add(node.at("const").value());
    } else {
      node.at("x-apifox-enum").elements().forEach(one -> values.add(one.at("value").value()));
    }
    if (values.isEmpty()) {
      schema.remove("enum");
    } else {
      schema.set("enum", values);
    }
  }

  /** Writes a single alternative as a part, and the alternative null as nullable. */
  private void normalizeAlternatives(Node node, ObjectNode schema, String keyword) {
    List<Node> alternatives = new ArrayList<>(node.at(keyword).elements());
    if (alternatives.removeIf(one -> one.at("type").text().equals("null"))) {
      schema.put(NULLABLE, true);
    }
    alternatives.forEach(this::normalize);
    String target = alternatives.size() == 1 ? ALL_OF : ONE_OF;
    if (!alternatives.isEmpty() && (target.equals(ALL_OF) || !keyword.equals(ONE_OF))) {
      schema.remove(keyword);
      ArrayNode list = schema.withArray(target);
      for (Node alternative : alternatives) {
        page.moveLines(alternative.pointer(), node.at(target).pointer() + "/" + list.size());
        list.add(alternative.value());
      }
    }
  }

  /** Refuses schemas that contain themselves through {@code allOf}, or contain too many parts. */
  static void checkCycles(OpenApiDocument document) throws UnreadablePageException {
    Map<Schema, Integer> sizes = new HashMap<>();
    for (Node schema : document.root().at("components").at("schemas").entries()) {
      size(new Schema(schema).target(), sizes, new HashSet<>());
    }
  }

  private static int size(Schema schema, Map<Schema, Integer> sizes, Set<Schema> open)
      throws UnreadablePageException {
    if (sizes.containsKey(schema)) {
      return sizes.get(schema);
    }
    boolean isNew = open.add(schema);
    int size = 1;
    for (Schema part : isNew ? schema.parts() : List.<Schema>of()) {
      size += size(part.target(), sizes, open);
    }
    if (!isNew || size > MAX_PARTS) {
      throw new UnreadablePageException(
          "The schema at line %d contains itself, or has more than %d parts. Correct the document."
              .formatted(schema.node().position().line(), MAX_PARTS));
    }
    open.remove(schema);
    sizes.put(schema, size);
    return size;
  }
}
