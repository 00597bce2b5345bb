package io.github.xportka.openapi.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.openapi.model.Evidence;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.Property;
import io.github.xportka.openapi.model.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares a schema of a page with a schema of the spec, property by property. */
final class SchemaComparison {
  private static final int MAX_NAMES = 20;

  private final ComparisonResult result;
  private final boolean isRequest;
  private final Set<List<Node>> open = new HashSet<>();

  SchemaComparison(ComparisonResult result, boolean isRequest) {
    this.result = result;
    this.isRequest = isRequest;
  }

  /**
   * Compares two schemas.
   *
   * @param evidence the evidence of the spec's schema
   */
  void compare(String what, Schema page, Schema spec, Evidence evidence) {
    Schema pageTarget = page.target();
    Schema specTarget = spec.target();
    if (!open.add(List.of(pageTarget.node(), specTarget.node()))) {
      return;
    }
    Evidence own = Evidence.of(specTarget.node(), evidence);
    if (compareTypes(what, page, spec)) {
      compareEnum(what, page, spec);
      compareProperties(what, pageTarget, specTarget, own);
      if (page.items().exists() && spec.items().exists()) {
        compare(what + "[]", page.items(), spec.items(), own);
      }
    }
    compareNull(what, page, spec);
    compareDefault(what, page, spec);
    compareFormat(what, page, spec);
    open.remove(List.of(pageTarget.node(), specTarget.node()));
  }

  private boolean compareTypes(String what, Schema page, Schema spec) {
    Set<String> pageTypes = SchemaTypes.of(page);
    Set<String> specTypes = SchemaTypes.of(spec);
    if (pageTypes.isEmpty() || specTypes.isEmpty() || specTypes.containsAll(pageTypes)) {
      return true;
    }
    result.add(
        what,
        "type",
        "The page states the type %s for %s, but the spec states %s."
            .formatted(SchemaTypes.text(pageTypes), what, SchemaTypes.text(specTypes)),
        lineNode(page, "type"),
        spec.node());
    return false;
  }

  private void compareEnum(String what, Schema page, Schema spec) {
    List<JsonNode> pageValues = page.enumValues();
    if (pageValues.isEmpty()) {
      return;
    }
    Set<String> specValues = texts(spec.enumValues());
    List<Node> nodes = page.target().node().at("enum").elements();
    for (int i = 0; i < pageValues.size(); i++) {
      String value = pageValues.get(i).asText();
      result.comparedEnumValue(what, value);
      if (!specValues.contains(value)) {
        result.add(
            what,
            "enum " + value,
            "The page lists the value %s for %s, but the spec does not."
                .formatted(PageText.quoted(value), what),
            nodes.get(i),
            spec.node());
      }
    }
    Set<String> listed = texts(pageValues);
    for (String value : specValues) {
      if (!listed.contains(value)) {
        result.add(
            what,
            "enum " + value,
            "The spec lists the value %s for %s, but the page does not."
                .formatted(PageText.quoted(value), what),
            page.target().node().at("enum"),
            spec.node());
      }
    }
  }

  private static Set<String> texts(List<JsonNode> values) {
    return values.stream()
        .map(JsonNode::asText)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private void compareProperties(String what, Schema page, Schema spec, Evidence evidence) {
    Map<String, Property> pageProperties = page.properties();
    Map<String, Property> specProperties = spec.properties();
    if (pageProperties.isEmpty() || spec.node().has("additionalProperties")) {
      specProperties.keySet().forEach(name -> result.notOnPage(what + "." + name));
      return;
    }
    if (specProperties.isEmpty() && SchemaTypes.of(spec).contains("object")) {
      List<Node> unknown = pageProperties.values().stream().map(Property::node).toList();
      addUndescribed(result, what, unknown, spec.node());
      return;
    }
    pageProperties.forEach(
        (name, property) -> {
          Property known = specProperties.get(name);
          String place = what + "." + name;
          if (known == null) {
            result.add(
                place,
                "added",
                "The page has the property " + place + ", but the spec does not.",
                property.node(),
                spec.node());
            return;
          }
          result.compared(place);
          compareRequired(place, page, property, known);
          compare(place, property.schema(), known.schema(), Evidence.of(known.node(), evidence));
        });
    specProperties.forEach(
        (name, property) -> {
          if (!pageProperties.containsKey(name)) {
            missing(what + "." + name, property, page.node(), evidence);
          }
        });
  }

  static void addUndescribed(
      ComparisonResult result, String what, List<Node> properties, Node spec) {
    String names =
        properties.stream().map(Node::key).limit(MAX_NAMES).collect(Collectors.joining(", "));
    result.add(
        what,
        "properties",
        "The page has the properties %s of %s, but the spec does not describe its properties."
            .formatted(names, what),
        properties.get(0),
        spec);
  }

  private void missing(String what, Property property, Node page, Evidence evidence) {
    Evidence own = Evidence.of(property.node(), evidence);
    if (own.level().isVendorPage()) {
      result.add(
          what,
          "removed",
          "The spec has the property %s from the vendor's page, but the page does not."
              .formatted(what),
          page,
          property.node());
    } else {
      result.notOnPage(what);
    }
  }

  /** The spec does not require properties of responses, so only requests are compared. */
  private void compareRequired(String what, Schema owner, Property page, Property spec) {
    if (!isRequest || !statesRequired(owner) || page.isRequired() == spec.isRequired()) {
      return;
    }
    result.add(
        what,
        "required",
        "The page says that %s is %s, but the spec says that it is %s."
            .formatted(what, word(page.isRequired()), word(spec.isRequired())),
        page.node(),
        spec.node());
  }

  private static boolean statesRequired(Schema schema) {
    return schema.node().has("required")
        || schema.parts().stream().anyMatch(part -> statesRequired(part.target()));
  }

  private static String word(boolean required) {
    return required ? "required" : "optional";
  }

  private void compareNull(String what, Schema page, Schema spec) {
    if (page.isNullable() && !spec.isNullable()) {
      result.add(
          what,
          "null",
          "The page allows null for " + what + ", but the spec does not.",
          lineNode(page, "nullable"),
          spec.node());
    }
  }

  private void compareDefault(String what, Schema page, Schema spec) {
    Node pageDefault = page.target().node().at("default");
    Node specDefault = spec.target().node().at("default");
    if (!pageDefault.exists() || isTemplate(pageDefault.value())) {
      return;
    }
    boolean isSame =
        specDefault.exists() && specDefault.value().asText().equals(pageDefault.value().asText());
    if (!isSame) {
      result.add(
          what,
          "default",
          "The page has the default %s for %s, but the spec has %s."
              .formatted(
                  PageText.quoted(pageDefault.value().asText()),
                  what,
                  specDefault.exists()
                      ? PageText.quoted(specDefault.value().asText())
                      : "no default"),
          pageDefault,
          spec.node());
    }
  }

  /** The publishing system writes variables of its test console as values. */
  private static boolean isTemplate(JsonNode value) {
    return value.asText().contains("{{");
  }

  private void compareFormat(String what, Schema page, Schema spec) {
    Set<String> integers = Set.of("int32", "int64");
    boolean areIntegers = integers.contains(page.format()) && integers.contains(spec.format());
    if (areIntegers && !page.format().equals(spec.format())) {
      result.add(
          what,
          "format",
          "The page has the format %s for %s, but the spec has %s."
              .formatted(page.format(), what, spec.format()),
          lineNode(page, "format"),
          spec.node());
    }
  }

  private static Node lineNode(Schema page, String keyword) {
    Node own = page.target().node().at(keyword);
    return own.exists() ? own : page.node();
  }

  /** Returns the names of all properties below a schema, for the share that was compared. */
  static List<String> names(String what, Schema schema) {
    Set<String> names = new LinkedHashSet<>();
    addNames(what, schema, new ArrayList<>(), names);
    return List.copyOf(names);
  }

  private static void addNames(String what, Schema schema, List<Node> owners, Set<String> names) {
    Schema target = schema.target();
    if (!target.exists() || owners.contains(target.node()) || names.size() > 5_000) {
      return;
    }
    owners.add(target.node());
    target
        .properties()
        .forEach(
            (name, property) -> {
              names.add(what + "." + name);
              addNames(what + "." + name, property.schema(), owners, names);
            });
    if (target.items().exists()) {
      addNames(what + "[]", target.items(), owners, names);
    }
    owners.remove(target.node());
  }
}
