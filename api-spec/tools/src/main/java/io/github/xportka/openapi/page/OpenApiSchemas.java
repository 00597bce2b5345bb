package io.github.xportka.openapi.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
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
  private static final String ONE_OF = "oneOf";
  private static final String NULLABLE = "nullable";

  /** Number of the types except null. A schema that lists all of them allows any value. */
  private static final int ALL_TYPES = 6;

  private static final List<String> COPIED =
      List.of(
          "format",
          "default",
          "pattern",
          "minLength",
          "maxLength",
          "minimum",
          "maximum",
          "title",
          "description",
          "example");

  private final OpenApiDocument source;
  private final List<String> gaps;

  OpenApiSchemas(OpenApiDocument source, List<String> gaps) {
    this.source = source;
    this.gaps = gaps;
  }

  void copyComponents(LineObject document) {
    for (Node schema : source.root().at("components").at("schemas").entries()) {
      int line = schema.position().line();
      copy(schema, document.object("components", line).object("schemas", line), schema.key());
    }
  }

  /** Copies a schema to a key of an object. */
  void copy(Node from, LineObject owner, String key) {
    copy(from, owner.object(key, from.position().line()));
  }

  private void copy(Node from, LineObject to) {
    if (from.isReference()) {
      copyReference(from, to);
      return;
    }
    copyType(from, to);
    for (String key : COPIED) {
      boolean isEmpty = from.at(key).value().isTextual() && from.at(key).text().isEmpty();
      if (from.has(key) && !from.at(key).value().isNull() && !isEmpty) {
        to.copy(key, from.at(key));
      }
    }
    if (!from.has("example") && !from.at("examples").elements().isEmpty()) {
      to.copy("example", from.at("examples").elements().get(0));
    }
    copyEnum(from, to);
    copyProperties(from, to);
    if (from.at("items").value().isObject()) {
      copy(from.at("items"), to, "items");
    }
    copyAlternatives(from, to);
    copyParts(from.at(ALL_OF).elements(), to, ALL_OF);
  }

  private void copyReference(Node from, LineObject to) {
    String reference = decode(from.at(REF).text());
    int line = from.at(REF).position().line();
    boolean exists =
        reference.startsWith(SCHEMAS)
            && reference.indexOf('/', SCHEMAS.length()) < 0
            && !source.root().value().at(reference.substring(1)).isMissingNode();
    if (!exists) {
      gaps.add(
          "The page refers to %s at line %d, but does not contain it."
              .formatted(PageText.quoted(reference), line));
      return;
    }
    if (from.value().size() == 1) {
      to.put(REF, reference, line);
      return;
    }
    if (!from.at("description").text().isEmpty()) {
      to.copy("description", from.at("description"));
    }
    if (from.at(NULLABLE).isTrue()) {
      to.copy(NULLABLE, from.at(NULLABLE));
    }
    to.append(ALL_OF, line).put(REF, reference, line);
  }

  /** Decodes percent signs. A plus sign stands for itself. */
  private static String decode(String reference) {
    try {
      return URLDecoder.decode(reference.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return reference;
    }
  }

  private static void copyType(Node from, LineObject to) {
    Node type = from.at("type");
    boolean nullable = from.at(NULLABLE).isTrue();
    List<Node> types = new ArrayList<>(type.elements());
    if (types.removeIf(one -> one.text().equals("null"))) {
      nullable = true;
    }
    if (types.size() == 1) {
      to.copy("type", types.get(0));
    } else if (types.size() > 1 && types.size() < ALL_TYPES) {
      types.forEach(one -> to.append(ONE_OF, type.position().line()).copy("type", one));
    } else if (!List.of("", "any", "null").contains(type.text())) {
      to.copy("type", type);
    }
    if (nullable) {
      to.put(NULLABLE, true, from.at(NULLABLE).position().line());
    }
  }

  private static void copyEnum(Node from, LineObject to) {
    ArrayNode values = JsonNodeFactory.instance.arrayNode();
    if (from.at("enum").value().isArray()) {
      to.copy("enum", from.at("enum"));
    } else if (from.has("const")) {
      to.put("enum", values.add(from.at("const").value()), from.at("const").position().line());
    } else if (!from.at("x-apifox-enum").elements().isEmpty()) {
      from.at("x-apifox-enum").elements().forEach(value -> values.add(value.at("value").value()));
      to.put("enum", values, from.at("x-apifox-enum").position().line());
    }
  }

  private void copyProperties(Node from, LineObject to) {
    Node properties = from.at("properties");
    if (!properties.exists()) {
      return;
    }
    LineObject list = to.object("properties", properties.position().line());
    properties.entries().forEach(property -> copy(property, list, property.key()));
    // A document that does not list a property as required states that it is optional.
    ArrayNode required = JsonNodeFactory.instance.arrayNode();
    from.at("required").elements().forEach(name -> required.add(name.text()));
    to.put("required", required, from.at("required").position().line());
  }

  private void copyAlternatives(Node from, LineObject to) {
    for (String keyword : List.of("anyOf", ONE_OF)) {
      List<Node> alternatives = new ArrayList<>(from.at(keyword).elements());
      if (alternatives.removeIf(one -> one.at("type").text().equals("null"))) {
        to.put(NULLABLE, true, from.at(keyword).position().line());
      }
      copyParts(alternatives, to, alternatives.size() == 1 ? ALL_OF : ONE_OF);
    }
  }

  private void copyParts(List<Node> parts, LineObject to, String keyword) {
    parts.forEach(part -> copy(part, to.append(keyword, part.position().line())));
  }
}
