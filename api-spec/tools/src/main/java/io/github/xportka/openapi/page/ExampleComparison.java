package io.github.xportka.openapi.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.Property;
import io.github.xportka.openapi.model.Schema;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares an example of a page with the schema of the spec, and with the example of the spec. */
final class ExampleComparison {
  private static final int MAX_ELEMENTS = 200;

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
    Set<String> types = spec.types();
    String type = SchemaTypes.of(page.value());
    if (page.value().isNull()) {
      if (!spec.isNullable() && !types.isEmpty()) {
        String sentence = "The page's example has null for %s, but the spec does not allow null.";
        result.add(what, "null", page, spec.node(), sentence.formatted(what));
      }
      return;
    }
    if (!SchemaTypes.allows(types, type)) {
      result.add(
          what,
          "type",
          page,
          spec.node(),
          "The page's example has the type %s for %s, but the spec states %s."
              .formatted(type, what, spec.type()));
      return;
    }
    compareEnum(what, page, spec);
    compareProperties(what, page, spec);
    List<Node> elements = page.elements();
    for (int i = 0; spec.items().exists() && i < Math.min(elements.size(), MAX_ELEMENTS); i++) {
      compareWithSchema(what + "[" + i + "]", elements.get(i), spec.items());
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
          page,
          spec.node(),
          "The page's example has the value %s for %s, which the spec does not list."
              .formatted(PageText.quoted(value), what));
    }
  }

  private void compareProperties(String what, Node page, Schema spec) {
    List<Node> entries = page.entries();
    if (entries.isEmpty() || spec.target().node().has("additionalProperties")) {
      return;
    }
    Map<String, Property> properties = spec.properties();
    if (properties.isEmpty()) {
      addUndescribed(what, entries, spec);
      return;
    }
    for (Node entry : entries) {
      String place = what + "." + entry.key();
      Property property = properties.get(entry.key());
      if (property == null) {
        SchemaComparison.addUnknown(result, "page's example has", place, entry, spec.node());
      } else {
        result.compared(place, property.node());
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
    List<Node> unknown = entries.stream().filter(entry -> !isInSpecExample(entry.key())).toList();
    if (!unknown.isEmpty() && spec.types().contains("object")) {
      SchemaComparison.addUndescribed(result, what, unknown, spec.node());
    }
  }

  private boolean isInSpecExample(String name) {
    return specExamples.stream().anyMatch(value -> value.findValue(name) != null);
  }

  /** Compares a value with the value of the spec's example at the same place. */
  void compareWithExample(String what, Node page, Node spec) {
    JsonNode stated = page.value();
    JsonNode known = spec.value();
    if (stated.isObject() && known.isObject()) {
      for (Node entry : page.entries()) {
        compareWithExample(what + "." + entry.key(), entry, spec.at(entry.key()));
      }
      spec.entries().stream()
          .filter(entry -> !page.has(entry.key()))
          .forEach(entry -> differs(what + "." + entry.key(), page, "does not have it", entry));
    } else if (stated.isArray() && known.isArray()) {
      List<Node> elements = page.elements();
      List<Node> knownElements = spec.elements();
      if (elements.size() != knownElements.size()) {
        differs(what, page, "has " + elements.size() + " elements", spec);
      }
      for (int i = 0; i < Math.min(elements.size(), knownElements.size()); i++) {
        compareWithExample(what + "[" + i + "]", elements.get(i), knownElements.get(i));
      }
    } else if (!isSame(stated, known)) {
      differs(what, page, "has " + shown(stated), spec);
    }
  }

  private static boolean isSame(JsonNode page, JsonNode spec) {
    return page.getNodeType() == spec.getNodeType()
        && (page.isNumber() ? page.asText().equals(spec.asText()) : page.equals(spec));
  }

  private void differs(String what, Node page, String statement, Node spec) {
    result.add(
        what,
        "value",
        page,
        spec,
        "The example on the page %s for %s, but the example in the spec %s."
            .formatted(
                statement,
                what,
                spec.exists() ? "has " + shown(spec.value()) : "does not have it"));
  }

  private static String shown(JsonNode value) {
    return value.isArray()
        ? value.size() + " elements"
        : value.isObject() ? "an object" : PageText.quoted(value.asText());
  }
}
