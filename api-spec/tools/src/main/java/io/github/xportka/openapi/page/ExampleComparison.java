package io.github.xportka.openapi.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.Property;
import io.github.xportka.openapi.model.Schema;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares an example of a page with the schema of the spec, and with the example of the spec. */
final class ExampleComparison {
  private static final int MAX_ELEMENTS = 200;
  private static final int MAX_NAMES = 20;

  private final ComparisonResult result;
  private final List<JsonNode> specExamples;
  private final boolean isOnlySource;

  /**
   * Creates a comparison.
   *
   * @param specExamples the values of the examples in the spec
   * @param isOnlySource whether the page does not have a schema, so that a property that the
   *     example does not show is not on the page
   */
  ExampleComparison(ComparisonResult result, List<JsonNode> specExamples, boolean isOnlySource) {
    this.result = result;
    this.specExamples = specExamples;
    this.isOnlySource = isOnlySource;
  }

  /** Compares a value with a schema. */
  void compareWithSchema(String what, Node page, Schema spec) {
    JsonNode value = page.value();
    if (value.isNull()) {
      if (!spec.isNullable() && !SchemaTypes.of(spec).isEmpty()) {
        result.add(
            what,
            "null",
            "The page's example has null for " + what + ", but the spec does not allow null.",
            page,
            spec.node());
      }
      return;
    }
    Set<String> types = SchemaTypes.of(spec);
    if (!SchemaTypes.allows(types, SchemaTypes.of(value))) {
      result.add(
          what,
          "type",
          "The page's example has the type %s for %s, but the spec states %s."
              .formatted(SchemaTypes.of(value), what, SchemaTypes.text(types)),
          page,
          spec.node());
      return;
    }
    compareEnum(what, page, spec);
    compareProperties(what, page, spec);
    List<Node> elements = page.elements();
    if (spec.items().exists()) {
      for (int i = 0; i < Math.min(elements.size(), MAX_ELEMENTS); i++) {
        compareWithSchema(what + "[" + i + "]", elements.get(i), spec.items());
      }
    }
  }

  private void compareEnum(String what, Node page, Schema spec) {
    List<JsonNode> values = spec.enumValues();
    if (values.isEmpty() || page.value().isContainerNode()) {
      return;
    }
    String value = page.value().asText();
    result.comparedEnumValue(what, value);
    if (!value.isEmpty() && values.stream().noneMatch(known -> known.asText().equals(value))) {
      result.add(
          what,
          "enum " + value,
          "The page's example has the value %s for %s, which the spec does not list."
              .formatted(PageText.quoted(value), what),
          page,
          spec.node());
    }
  }

  private void compareProperties(String what, Node page, Schema spec) {
    List<Node> entries = page.entries();
    if (entries.isEmpty() || spec.target().node().has("additionalProperties")) {
      return;
    }
    Map<String, Property> properties = spec.properties();
    if (properties.isEmpty() && SchemaTypes.of(spec).contains("object")) {
      addUndescribed(what, entries, spec);
      return;
    }
    for (Node entry : entries) {
      String place = what + "." + entry.key();
      Property property = properties.get(entry.key());
      if (property == null && !properties.isEmpty()) {
        result.add(
            place,
            "added",
            "The page's example has the property " + place + ", but the spec does not.",
            entry,
            spec.node());
      } else if (property != null) {
        result.compared(place);
        compareWithSchema(place, entry, property.schema());
      }
    }
    if (isOnlySource) {
      properties.keySet().stream()
          .filter(name -> !page.has(name))
          .forEach(name -> result.notOnPage(what + "." + name));
    }
  }

  /** The spec does not describe the properties of some objects, but its examples can show them. */
  private void addUndescribed(String what, List<Node> entries, Schema spec) {
    List<Node> unknown =
        entries.stream()
            .filter(
                entry ->
                    specExamples.stream().noneMatch(value -> value.findValue(entry.key()) != null))
            .toList();
    if (!unknown.isEmpty()) {
      result.add(
          what,
          "properties",
          "The page has the properties %s of %s, but the spec does not describe its properties."
              .formatted(
                  unknown.stream()
                      .map(Node::key)
                      .limit(MAX_NAMES)
                      .collect(Collectors.joining(", ")),
                  what),
          unknown.get(0),
          spec.node());
    }
  }

  /** Compares a value with the value of the spec's example at the same place. */
  void compareWithExample(String what, Node page, Node spec) {
    JsonNode pageValue = page.value();
    JsonNode specValue = spec.value();
    if (pageValue.isObject() && specValue.isObject()) {
      for (Node entry : page.entries()) {
        if (spec.has(entry.key())) {
          compareWithExample(what + "." + entry.key(), entry, spec.at(entry.key()));
        } else {
          differs(what + "." + entry.key(), entry, spec);
        }
      }
      for (Node entry : spec.entries()) {
        if (!page.has(entry.key())) {
          String place = what + "." + entry.key();
          result.add(
              place,
              "value",
              "The example in the spec has " + place + ", but the example on the page does not.",
              page,
              entry);
        }
      }
    } else if (pageValue.isArray() && specValue.isArray()) {
      compareArrays(what, page, spec);
    } else if (!isSame(pageValue, specValue)) {
      differs(what, page, spec);
    }
  }

  private void compareArrays(String what, Node page, Node spec) {
    List<Node> pageElements = page.elements();
    List<Node> specElements = spec.elements();
    if (pageElements.size() != specElements.size()) {
      result.add(
          what,
          "value",
          "The example on the page has %d elements in %s, but the example in the spec has %d."
              .formatted(pageElements.size(), what, specElements.size()),
          page,
          spec);
    }
    for (int i = 0; i < Math.min(pageElements.size(), specElements.size()); i++) {
      compareWithExample(what + "[" + i + "]", pageElements.get(i), specElements.get(i));
    }
  }

  private static boolean isSame(JsonNode page, JsonNode spec) {
    return page.getNodeType() == spec.getNodeType()
        && (page.isNumber() ? page.asText().equals(spec.asText()) : page.equals(spec));
  }

  private void differs(String what, Node page, Node spec) {
    result.add(
        what,
        "value",
        "The example on the page has %s for %s, but the example in the spec %s."
            .formatted(
                shown(page.value()),
                what,
                page.key().equals(spec.key()) ? "has " + shown(spec.value()) : "does not have it"),
        page,
        spec);
  }

  private static String shown(JsonNode value) {
    return value.isContainerNode()
        ? "an " + SchemaTypes.of(value)
        : PageText.quoted(value.asText());
  }
}
