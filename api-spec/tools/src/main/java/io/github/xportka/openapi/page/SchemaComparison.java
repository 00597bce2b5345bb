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

/** Comparison of the statements of a page about a value with a schema of the spec. */
final class SchemaComparison {
  /** Formats of integers, the only formats that are compared and transcribed. */
  static final Set<String> INTEGERS = Set.of("int32", "int64");

  /** Keywords whose values must be equal if the page has them. */
  static final List<String> CONSTRAINTS =
      List.of("default", "pattern", "minLength", "maxLength", "minimum", "maximum");

  private final ComparisonResult result;
  private final boolean isRequest;
  private final boolean isComplete;
  private final List<JsonNode> specExamples;
  private final Set<List<Node>> open = new HashSet<>();

  /**
   * Creates a comparison.
   *
   * @param isComplete whether the page has all its statements, so that a missing one is a statement
   * @param specExamples the values of the examples in the spec, which can show properties of
   *     objects that the spec does not describe
   */
  SchemaComparison(
      ComparisonResult result, boolean isRequest, boolean isComplete, List<JsonNode> specExamples) {
    this.result = result;
    this.isRequest = isRequest;
    this.isComplete = isComplete;
    this.specExamples = specExamples;
  }

  /**
   * Compares the statements of a page about a value with those of the spec.
   *
   * @param evidence the evidence of the spec's schema
   */
  void compare(String what, PageValue page, Schema spec, Evidence evidence) {
    if (!page.exists()) {
      addMissing(what, spec);
      return;
    }
    List<Node> pair = List.of(page.schema().target().node(), spec.target().node());
    boolean isNew = open.add(pair);
    if (!isNew && page.examples().isEmpty()) {
      return; // A schema that contains itself is compared as deep as the examples are.
    }
    result.addCompared(what, spec.node());
    compareEnum(what, page.schema(), spec);
    compareKeywords(what, page.schema(), spec);
    PageValue fitting = compareTypes(what, page, spec);
    if (fitting.exists()) {
      Evidence own = Evidence.of(spec.target().node(), evidence);
      compareProperties(what, fitting, spec, own);
      if (spec.items().exists()) {
        compare(what + "[]", fitting.elements(), spec.items(), own);
      }
    }
    if (isNew) {
      open.remove(pair);
    }
  }

  /** A schema within itself is on the page already. */
  private void addMissing(String what, Schema spec) {
    if (open.stream().noneMatch(pair -> pair.get(1).equals(spec.target().node()))) {
      result.notOnPage.add(what);
    }
  }

  private void compareEnum(String what, Schema page, Schema spec) {
    Node list = page.target().node().at("enum");
    Set<String> known = texts(spec.enumValues());
    for (Node node : list.elements()) {
      String value = node.value().asText();
      result.enumValues.add(what + " " + value);
      if (!known.contains(value)) {
        result.add(what, Aspect.ADDED_VALUE, node, spec.node(), PageText.quoted(value));
      }
    }
    Set<String> listed = texts(page.enumValues());
    if (isComplete && !listed.isEmpty()) {
      known.stream()
          .filter(value -> !listed.contains(value))
          .map(PageText::quoted)
          .forEach(value -> result.add(what, Aspect.REMOVED_VALUE, list, spec.node(), value));
    }
  }

  private static Set<String> texts(List<JsonNode> values) {
    return values.stream()
        .map(JsonNode::asText)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private void compareKeywords(String what, Schema page, Schema spec) {
    if (page.isNullable() && !spec.isNullable()) {
      result.add(what, Aspect.NULLABLE, page.node().at("nullable"), spec.node());
    }
    if (INTEGERS.containsAll(List.of(page.format(), spec.format()))) {
      compareKeyword(what, "format", page, spec);
    }
    CONSTRAINTS.forEach(keyword -> compareKeyword(what, keyword, page, spec));
  }

  private void compareKeyword(String what, String keyword, Schema page, Schema spec) {
    Node stated = page.target().node().at(keyword);
    Node known = spec.target().node().at(keyword);
    String text = stated.value().asText();
    if (stated.exists() && !text.equals(known.value().asText())) {
      result.add(
          what,
          Aspect.KEYWORD,
          stated,
          spec.node(),
          keyword + " " + PageText.quoted(text),
          known.exists() ? PageText.quoted(known.value().asText()) : "no " + keyword);
    }
  }

  /** Compares the types, and returns the statements whose type the spec allows. */
  private PageValue compareTypes(String what, PageValue page, Schema spec) {
    Set<String> types = spec.types();
    Schema schema = page.schema();
    boolean fits = types.isEmpty() || types.containsAll(schema.types());
    if (!fits) {
      Node place = schema.target().node().at("type");
      result.add(what, Aspect.TYPE, place, spec.node(), schema.type(), spec.type());
    }
    List<Node> examples = new ArrayList<>();
    for (Node example : page.examples()) {
      String type = SchemaTypes.of(example.value());
      if (SchemaTypes.allows(types, type) || (type.equals("null") && spec.isNullable())) {
        compareEnumValue(what, example, spec);
        examples.add(example);
      } else {
        result.add(what, Aspect.TYPE_IN_EXAMPLE, example, spec.node(), type, spec.type());
      }
    }
    return new PageValue(fits ? schema : PageValue.NO_SCHEMA, examples);
  }

  private void compareEnumValue(String what, Node example, Schema spec) {
    Set<String> known = texts(spec.enumValues());
    String value = example.value().isNull() ? "" : example.value().asText();
    if (known.isEmpty() || value.isEmpty()) { // also an object or an array
      return;
    }
    result.enumValues.add(what + " " + value);
    if (!known.contains(value)) {
      result.add(what, Aspect.VALUE_IN_EXAMPLE, example, spec.node(), PageText.quoted(value));
    }
  }

  private void compareProperties(String what, PageValue page, Schema spec, Evidence evidence) {
    addUnknown(what, page, spec);
    Map<String, Property> stated = page.schema().properties();
    for (Property property : spec.properties().values()) {
      String below = what + "." + property.name();
      Node node = property.node();
      Property own = stated.get(property.name());
      Evidence inherited = Evidence.of(node, evidence);
      if (own != null && isRequest) { // The spec does not require properties of responses.
        compareRequired(below, own.isRequired(), property.isRequired(), own.node(), node);
      }
      // Only a schema tells that the page does not have a property. An example can leave it out.
      if (own == null && isComplete && !stated.isEmpty() && inherited.level().isVendorPage()) {
        result.add(below, Aspect.REMOVED_PROPERTY, page.schema().node(), node);
      }
      compare(below, page.property(property.name()), property.schema(), inherited);
    }
  }

  /** Adds the properties that the spec does not have, neither in its schema nor in an example. */
  private void addUnknown(String what, PageValue page, Schema spec) {
    Set<String> known = spec.properties().keySet();
    Set<String> stated = page.schema().properties().keySet();
    page.properties()
        .forEach(
            (name, node) -> {
              // A spec without described properties can show them in its examples.
              boolean isShown = known.isEmpty() && !stated.contains(name) && isInSpec(name);
              if (!known.contains(name) && !isShown && !spec.types().isEmpty()) {
                result.add(what + "." + name, Aspect.ADDED_PROPERTY, node, spec.node());
              }
            });
  }

  /** Tells whether an example of the spec has a property, at any place. */
  private boolean isInSpec(String name) {
    return specExamples.stream().anyMatch(value -> value.findValue(name) != null);
  }

  void compareRequired(String what, boolean stated, boolean known, Node page, Node spec) {
    if (stated != known && (stated || isComplete)) {
      result.add(what, Aspect.REQUIRED, page, spec, required(stated), required(known));
    }
  }

  private static String required(boolean isRequired) {
    return isRequired ? "required" : "optional";
  }
}
