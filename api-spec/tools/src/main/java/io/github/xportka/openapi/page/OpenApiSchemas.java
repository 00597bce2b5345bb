package io.github.xportka.openapi.page;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Copies schemas of an OpenAPI document, and replaces the keywords of version 3.1. */
final class OpenApiSchemas {
  private static final String REF = "$ref";
  private static final String SCHEMAS = "#/components/schemas/";
  private static final String ALL_OF = "allOf";
  private static final String PROPERTIES = "properties";
  private static final String REQUIRED = "required";
  private static final List<String> COPIED =
      List.of("format", "default", "title", "description", "example", "x-apifox-enum");

  private final LineTree tree;
  private final OpenApiDocument source;
  private final List<String> gaps;

  OpenApiSchemas(LineTree tree, OpenApiDocument source, List<String> gaps) {
    this.tree = tree;
    this.source = source;
    this.gaps = gaps;
  }

  void copyComponents() {
    for (Node schema : source.root().at("components", "schemas").entries()) {
      copy(schema, LineTree.pointer("components", "schemas", schema.key()));
    }
  }

  /** Copies a schema below an object that can be an array element. */
  void copyBelow(Node from, JsonPointer object, String key) {
    tree.put(object, key, JsonNodeFactory.instance.objectNode(), from.position().line());
    copy(from, object.appendProperty(key));
  }

  private void copy(Node from, JsonPointer to) {
    int line = from.position().line();
    if (!tree.has(to)) {
      tree.set(to, JsonNodeFactory.instance.objectNode(), line);
    }
    if (from.isReference()) {
      copyReference(from, to);
      return;
    }
    copyType(from, to);
    for (String key : COPIED) {
      if (from.has(key) && !from.at(key).value().isNull() && !isEmptyText(from.at(key))) {
        put(to, key, from.at(key));
      }
    }
    if (!from.has("example") && !from.at("examples").elements().isEmpty()) {
      put(to, "example", from.at("examples").elements().get(0));
    }
    copyEnum(from, to);
    copyProperties(from, to);
    if (from.at("items").value().isObject()) {
      copyBelow(from.at("items"), to, "items");
    }
    copyAlternatives(from, to);
    copyParts(from.at(ALL_OF).elements(), to.appendProperty(ALL_OF));
  }

  private void copyReference(Node from, JsonPointer to) {
    String reference = from.at(REF).text();
    String decoded = decode(reference);
    boolean exists =
        decoded.startsWith(SCHEMAS)
            && decoded.indexOf('/', SCHEMAS.length()) < 0
            && !source.root().value().at(decoded.substring(1)).isMissingNode();
    if (!exists) {
      gaps.add(
          "The page refers to %s at line %d, but does not contain it."
              .formatted(PageText.quoted(decoded), from.at(REF).position().line()));
      return;
    }
    JsonNode text = JsonNodeFactory.instance.textNode(decoded);
    int line = from.at(REF).position().line();
    if (from.value().size() == 1) {
      tree.put(to, REF, text, line);
      return;
    }
    if (!from.at("description").text().isEmpty()) {
      put(to, "description", from.at("description"));
    }
    if (from.at("nullable").isTrue()) {
      put(to, "nullable", from.at("nullable"));
    }
    tree.put(tree.append(to.appendProperty(ALL_OF), line), REF, text, line);
  }

  /** Decodes percent signs. A plus sign stands for itself. */
  private static String decode(String reference) {
    try {
      return URLDecoder.decode(reference.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return reference;
    }
  }

  private void copyType(Node from, JsonPointer to) {
    Node type = from.at("type");
    boolean nullable = from.at("nullable").isTrue();
    List<Node> types = new ArrayList<>(type.elements());
    if (types.removeIf(one -> one.text().equals("null"))) {
      nullable = true;
    }
    if (types.size() == 1) {
      put(to, "type", types.get(0));
    } else if (types.size() > 1) {
      for (Node one : types) {
        put(tree.append(to.appendProperty("oneOf"), type.position().line()), "type", one);
      }
    } else if (!type.text().isEmpty()
        && !type.text().equals("any")
        && !type.text().equals("null")) {
      put(to, "type", type);
    }
    if (nullable) {
      tree.put(to, "nullable", BooleanNode.TRUE, from.at("nullable").position().line());
    }
  }

  private void copyEnum(Node from, JsonPointer to) {
    if (from.at("enum").value().isArray()) {
      put(to, "enum", from.at("enum"));
    } else if (from.has("const")) {
      ArrayNode values = JsonNodeFactory.instance.arrayNode().add(from.at("const").value());
      tree.put(to, "enum", values, from.at("const").position().line());
    } else if (!from.at("x-apifox-enum").elements().isEmpty()) {
      ArrayNode values = JsonNodeFactory.instance.arrayNode();
      from.at("x-apifox-enum").elements().forEach(value -> values.add(value.at("value").value()));
      tree.put(to, "enum", values, from.at("x-apifox-enum").position().line());
    }
  }

  private void copyProperties(Node from, JsonPointer to) {
    if (!from.has(PROPERTIES)) {
      return;
    }
    JsonPointer list = to.appendProperty(PROPERTIES);
    tree.put(
        to,
        PROPERTIES,
        JsonNodeFactory.instance.objectNode(),
        from.at(PROPERTIES).position().line());
    for (Node property : from.at(PROPERTIES).entries()) {
      copyBelow(property, list, property.key());
    }
    // A document that does not list a property as required states that it is optional.
    ArrayNode required = JsonNodeFactory.instance.arrayNode();
    from.at(REQUIRED).elements().forEach(name -> required.add(name.text()));
    tree.put(to, REQUIRED, required, from.at(REQUIRED).position().line());
  }

  private void copyAlternatives(Node from, JsonPointer to) {
    for (String keyword : List.of("anyOf", "oneOf")) {
      List<Node> alternatives = new ArrayList<>(from.at(keyword).elements());
      if (alternatives.removeIf(one -> one.at("type").text().equals("null"))) {
        tree.put(to, "nullable", BooleanNode.TRUE, from.at(keyword).position().line());
      }
      copyParts(alternatives, to.appendProperty(alternatives.size() == 1 ? ALL_OF : "oneOf"));
    }
  }

  private void copyParts(List<Node> parts, JsonPointer list) {
    for (Node part : parts) {
      copy(part, tree.append(list, part.position().line()));
    }
  }

  private void put(JsonPointer to, String key, Node value) {
    tree.put(to, key, value.value(), value.position().line());
    List<Node> elements = value.elements();
    for (int i = 0; i < elements.size(); i++) {
      tree.line(to.appendProperty(key).appendIndex(i), elements.get(i).position().line());
    }
  }

  private static boolean isEmptyText(Node node) {
    return node.value().isTextual() && node.text().isEmpty();
  }
}
