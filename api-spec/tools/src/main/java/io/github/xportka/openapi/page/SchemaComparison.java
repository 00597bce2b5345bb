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
  private static final Set<String> INTEGERS = Set.of("int32", "int64");

  /** Keywords whose values must be equal if the page has them. */
  private static final List<String> CONSTRAINTS =
      List.of("default", "pattern", "minLength", "maxLength", "minimum", "maximum");

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
    List<Node> pair = List.of(pageTarget.node(), specTarget.node());
    if (!open.add(pair)) {
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
    if (page.isNullable() && !spec.isNullable()) {
      result.add(
          what,
          "null",
          lineNode(page, "nullable"),
          spec.node(),
          "The page allows null for %s, but the spec does not.".formatted(what));
    }
    boolean areIntegers = INTEGERS.containsAll(List.of(page.format(), spec.format()));
    if (areIntegers && !page.format().equals(spec.format())) {
      addStatement(what, "format", page, spec);
    }
    CONSTRAINTS.forEach(keyword -> compareConstraint(what, keyword, page, spec));
    open.remove(pair);
  }

  private boolean compareTypes(String what, Schema page, Schema spec) {
    Set<String> pageTypes = page.types();
    Set<String> specTypes = spec.types();
    if (pageTypes.isEmpty() || specTypes.isEmpty() || specTypes.containsAll(pageTypes)) {
      return true;
    }
    result.add(
        what,
        "type",
        lineNode(page, "type"),
        spec.node(),
        "The page states the type %s for %s, but the spec states %s."
            .formatted(page.type(), what, spec.type()));
    return false;
  }

  private void compareEnum(String what, Schema page, Schema spec) {
    Set<String> listed = texts(page.enumValues());
    if (listed.isEmpty()) {
      return;
    }
    Set<String> known = texts(spec.enumValues());
    Node list = page.target().node().at("enum");
    for (Node node : list.elements()) {
      String value = node.value().asText();
      result.comparedEnumValue(what, value);
      if (!known.contains(value)) {
        addEnumValue(what, value, node, spec, "The page lists the value %s for %s, but the spec");
      }
    }
    known.stream()
        .filter(value -> !listed.contains(value))
        .forEach(
            value ->
                addEnumValue(
                    what, value, list, spec, "The spec lists the value %s for %s, but the page"));
  }

  private void addEnumValue(String what, String value, Node page, Schema spec, String sentence) {
    String format = sentence + " does not.";
    result.add(
        what, "enum " + value, page, spec.node(), format.formatted(PageText.quoted(value), what));
  }

  private static Set<String> texts(List<JsonNode> values) {
    return values.stream()
        .map(JsonNode::asText)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private void compareProperties(String what, Schema page, Schema spec, Evidence evidence) {
    Map<String, Property> stated = page.properties();
    Map<String, Property> known = spec.properties();
    if (stated.isEmpty() || spec.node().has("additionalProperties")) {
      known.keySet().forEach(name -> result.notOnPage(what + "." + name));
      return;
    }
    if (known.isEmpty() && spec.types().contains("object")) {
      List<Node> unknown = stated.values().stream().map(Property::node).toList();
      addUndescribed(result, what, unknown, spec.node());
      return;
    }
    boolean comparesRequired = isRequest && statesRequired(page);
    stated.forEach(
        (name, property) -> {
          String place = what + "." + name;
          Property other = known.get(name);
          if (other == null) {
            addUnknown(result, "page has", place, property.node(), spec.node());
            return;
          }
          result.compared(place, other.node());
          if (comparesRequired) {
            compareRequired(
                result,
                place,
                property.isRequired(),
                other.isRequired(),
                property.node(),
                other.node());
          }
          compare(place, property.schema(), other.schema(), Evidence.of(other.node(), evidence));
        });
    known.forEach(
        (name, property) -> {
          if (!stated.containsKey(name)) {
            missing(what + "." + name, property, page.node(), evidence);
          }
        });
  }

  static void addUnknown(
      ComparisonResult result, String source, String what, Node page, Node spec) {
    String sentence = "The %s the property %s, but the spec does not.";
    result.add(what, "added", page, spec, sentence.formatted(source, what));
  }

  static void addUndescribed(
      ComparisonResult result, String what, List<Node> properties, Node spec) {
    result.add(
        what,
        "properties",
        properties.get(0),
        spec,
        "The page has the properties %s of %s, but the spec does not describe its properties."
            .formatted(
                properties.stream()
                    .map(Node::key)
                    .limit(MAX_NAMES)
                    .collect(Collectors.joining(", ")),
                what));
  }

  private void missing(String what, Property property, Node page, Evidence evidence) {
    if (Evidence.of(property.node(), evidence).level().isVendorPage()) {
      result.add(
          what,
          "removed",
          page,
          property.node(),
          "The spec has the property %s from the vendor's page, but the page does not."
              .formatted(what));
    } else {
      result.notOnPage(what);
    }
  }

  /** The spec does not require properties of responses, so only requests are compared. */
  private static boolean statesRequired(Schema schema) {
    return schema.node().has("required")
        || schema.parts().stream().anyMatch(part -> statesRequired(part.target()));
  }

  static void compareRequired(
      ComparisonResult result, String what, boolean stated, boolean known, Node page, Node spec) {
    if (stated != known) {
      result.add(
          what,
          "required",
          page,
          spec,
          "The page says that %s is %s, but the spec says that it is %s."
              .formatted(what, stated ? "required" : "optional", known ? "required" : "optional"));
    }
  }

  private void compareConstraint(String what, String keyword, Schema page, Schema spec) {
    Node stated = page.target().node().at(keyword);
    // The publishing system writes variables of its test console as values.
    boolean isVariable = stated.value().asText().contains("{{");
    String known = spec.target().node().at(keyword).value().asText();
    if (stated.exists() && !isVariable && !stated.value().asText().equals(known)) {
      addStatement(what, keyword, page, spec);
    }
  }

  private void addStatement(String what, String keyword, Schema page, Schema spec) {
    Node known = spec.target().node().at(keyword);
    result.add(
        what,
        keyword,
        lineNode(page, keyword),
        spec.node(),
        "The page has the %s %s for %s, but the spec has %s."
            .formatted(
                keyword,
                PageText.quoted(page.target().node().at(keyword).value().asText()),
                what,
                known.exists() ? PageText.quoted(known.value().asText()) : "no " + keyword));
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
    addNames(what + "[]", target.items(), owners, names);
    owners.remove(target.node());
  }
}
