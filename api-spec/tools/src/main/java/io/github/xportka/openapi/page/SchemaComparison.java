package io.github.xportka.openapi.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.xportka.openapi.model.Evidence;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Property;
import io.github.xportka.openapi.model.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares a schema and the examples of a page with a schema of the spec, for each property. */
final class SchemaComparison {
  private static final int MAX_NAMES = 20;
  private static final int MAX_ELEMENTS = 200;
  private static final Set<String> INTEGERS = Set.of("int32", "int64");
  private static final Schema NOT_STATED =
      new Schema(OpenApiDocument.of(MissingNode.getInstance()).root());

  /** Keywords whose values must be equal if the page has them. */
  private static final List<String> CONSTRAINTS =
      List.of("default", "pattern", "minLength", "maxLength", "minimum", "maximum");

  private final ComparisonResult result;
  private final boolean isRequest;
  private final List<JsonNode> specExamples;
  private final Set<List<Node>> open = new HashSet<>();

  /**
   * Creates a comparison.
   *
   * @param specExamples the values of the examples in the spec, which can show properties of
   *     objects that the spec does not describe
   */
  SchemaComparison(ComparisonResult result, boolean isRequest, List<JsonNode> specExamples) {
    this.result = result;
    this.isRequest = isRequest;
    this.specExamples = specExamples;
  }

  /**
   * Compares the statements of a page about a value with those of the spec.
   *
   * @param page the schema of the page, which can be missing
   * @param examples the values in the examples of the page
   * @param evidence the evidence of the spec's schema
   */
  void compare(String what, Schema page, List<Node> examples, Schema spec, Evidence evidence) {
    List<Node> pair = List.of(page.target().node(), spec.target().node());
    boolean isNew = open.add(pair);
    if (!isNew && examples.isEmpty()) {
      return; // A schema that contains itself is compared as deep as the examples are.
    }
    compareKeywords(what, page, spec);
    Schema stated = compareTypes(what, page, spec) ? page : NOT_STATED;
    List<Node> allowed = compareExamples(what, examples, spec);
    if (stated.exists() || !allowed.isEmpty()) {
      Evidence own = Evidence.of(spec.target().node(), evidence);
      compareProperties(what, stated, allowed, spec, own);
      if (spec.items().exists()) {
        List<Node> elements =
            allowed.stream()
                .flatMap(array -> array.elements().stream().limit(MAX_ELEMENTS))
                .toList();
        compare(what + "[]", stated.items(), elements, spec.items(), own);
      }
    }
    if (isNew) {
      open.remove(pair);
    }
  }

  private void compareKeywords(String what, Schema page, Schema spec) {
    compareEnum(what, page, spec);
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
      addKeyword(what, "format", page, spec);
    }
    for (String keyword : CONSTRAINTS) {
      Node stated = page.target().node().at(keyword);
      String known = spec.target().node().at(keyword).value().asText();
      if (stated.exists() && !stated.value().asText().equals(known)) {
        addKeyword(what, keyword, page, spec);
      }
    }
  }

  private void addKeyword(String what, String keyword, Schema page, Schema spec) {
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

  private boolean compareTypes(String what, Schema page, Schema spec) {
    Set<String> types = spec.types();
    boolean fits = types.isEmpty() || types.containsAll(page.types());
    if (!fits) {
      result.add(
          what,
          "type",
          lineNode(page, "type"),
          spec.node(),
          "The page states the type %s for %s, but the spec states %s."
              .formatted(page.type(), what, spec.type()));
    }
    return fits;
  }

  private void compareEnum(String what, Schema page, Schema spec) {
    Node list = page.target().node().at("enum");
    Set<String> known = texts(spec.enumValues());
    Set<String> listed = texts(page.enumValues());
    for (Node node : list.elements()) {
      String value = node.value().asText();
      result.comparedEnumValue(what, value);
      if (!known.contains(value)) {
        addEnumValue(what, value, node, spec, "The page lists the value %s for %s, but the spec");
      }
    }
    known.removeAll(listed);
    if (!listed.isEmpty()) {
      known.forEach(
          value ->
              addEnumValue(
                  what, value, list, spec, "The spec lists the value %s for %s, but the page"));
    }
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

  /** Compares examples with the types of a schema, and returns the examples that it allows. */
  private List<Node> compareExamples(String what, List<Node> examples, Schema spec) {
    Set<String> types = spec.types();
    List<Node> allowed = new ArrayList<>();
    for (Node example : examples) {
      String type = SchemaTypes.of(example.value());
      if (example.value().isNull()) {
        if (!spec.isNullable() && !types.isEmpty()) {
          String sentence = "The page's example has null for %s, but the spec does not allow null.";
          result.add(what, "null", example, spec.node(), sentence.formatted(what));
        }
      } else if (!SchemaTypes.allows(types, type)) {
        result.add(
            what,
            "type",
            example,
            spec.node(),
            "The page's example has the type %s for %s, but the spec states %s."
                .formatted(type, what, spec.type()));
      } else {
        compareEnumValue(what, example, spec);
        allowed.add(example);
      }
    }
    return allowed;
  }

  private void compareEnumValue(String what, Node example, Schema spec) {
    Set<String> known = texts(spec.enumValues());
    if (known.isEmpty() || example.value().isContainerNode()) {
      return;
    }
    String value = example.value().asText();
    result.comparedEnumValue(what, value);
    if (!value.isEmpty() && !known.contains(value)) {
      addEnumValue(what, value, example, spec, "The page's example has %s for %s, but the spec");
    }
  }

  private void compareProperties(
      String what, Schema page, List<Node> examples, Schema spec, Evidence evidence) {
    Map<String, Property> stated = page.properties();
    Map<String, Property> known = spec.properties();
    Map<String, Node> places = new LinkedHashMap<>();
    stated.forEach((name, property) -> places.put(name, property.node()));
    for (Node example : examples) {
      example.entries().forEach(entry -> places.putIfAbsent(entry.key(), entry));
    }
    if (known.isEmpty()) {
      places.keySet().removeIf(name -> !stated.containsKey(name) && isInSpecExample(name));
      if (!places.isEmpty() && spec.types().contains("object")) {
        addUndescribed(what, places, spec);
      }
      return;
    }
    boolean comparesRequired = isRequest && statesRequired(page);
    places.forEach(
        (name, node) -> {
          String place = what + "." + name;
          Property other = known.get(name);
          Property own = stated.get(name);
          if (other == null) {
            String sentence = "The page has the property %s, but the spec does not.";
            result.add(place, "added", node, spec.node(), sentence.formatted(place));
            return;
          }
          result.compared(place, other.node());
          if (comparesRequired && own != null) {
            compareRequired(
                result, place, own.isRequired(), other.isRequired(), node, other.node());
          }
          compare(
              place,
              own == null ? NOT_STATED : own.schema(),
              examples.stream().map(example -> example.at(name)).filter(Node::exists).toList(),
              other.schema(),
              Evidence.of(other.node(), evidence));
        });
    known.forEach(
        (name, property) -> {
          if (!stated.isEmpty() && !stated.containsKey(name)) {
            missing(what + "." + name, property, page, evidence);
          } else if (!places.containsKey(name)) {
            result.notOnPage(what + "." + name);
          }
        });
  }

  private boolean isInSpecExample(String name) {
    return specExamples.stream().anyMatch(value -> value.findValue(name) != null);
  }

  private void addUndescribed(String what, Map<String, Node> places, Schema spec) {
    result.add(
        what,
        "properties",
        places.values().iterator().next(),
        spec.node(),
        "The page has the properties %s of %s, but the spec does not describe its properties."
            .formatted(
                places.keySet().stream().limit(MAX_NAMES).collect(Collectors.joining(", ")), what));
  }

  private void missing(String what, Property property, Schema page, Evidence evidence) {
    if (Evidence.of(property.node(), evidence).level().isVendorPage()) {
      result.add(
          what,
          "removed",
          page.node(),
          property.node(),
          "The spec has the property %s from the vendor's page, but the page does not."
              .formatted(what));
    } else {
      result.notOnPage(what);
    }
  }

  /** The spec does not require properties of responses, so only requests are compared. */
  private static boolean statesRequired(Schema schema) {
    return schema.target().node().has("required")
        || schema.parts().stream().anyMatch(SchemaComparison::statesRequired);
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
}
