package io.github.xportka.openapi.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.openapi.model.Node;
import java.util.List;

/** Comparison of an example of a page with the example that the spec has from the page. */
record ExampleComparison(ComparisonResult result) {
  /** Compares a value with the value of the spec's example at the same place. */
  void compare(String what, Node page, Node spec) {
    JsonNode stated = page.value();
    JsonNode known = spec.value();
    if (stated.isObject() && known.isObject()) {
      for (Node entry : page.entries()) {
        compare(what + "." + entry.key(), entry, spec.at(entry.key()));
      }
      spec.entries().stream()
          .filter(entry -> !page.has(entry.key()))
          .forEach(entry -> differs(what + "." + entry.key(), page, "nothing", entry));
    } else if (stated.isArray() && known.isArray()) {
      List<Node> elements = page.elements();
      List<Node> knownElements = spec.elements();
      if (elements.size() != knownElements.size()) {
        differs(what, page, statement(page), spec);
      }
      for (int i = 0; i < Math.min(elements.size(), knownElements.size()); i++) {
        compare(what + "[]", elements.get(i), knownElements.get(i));
      }
    } else if (!isSame(stated, known)) {
      differs(what, page, statement(page), spec);
    }
  }

  private static boolean isSame(JsonNode page, JsonNode spec) {
    return page.getNodeType() == spec.getNodeType()
        && (page.isNumber() ? page.asText().equals(spec.asText()) : page.equals(spec));
  }

  /** Adds the first difference of the elements of an array. */
  private void differs(String what, Node page, String statement, Node spec) {
    if (!result.differsAt(what)) {
      result.add(what, Aspect.EXAMPLE, page, spec, statement, statement(spec));
    }
  }

  private static String statement(Node example) {
    JsonNode value = example.value();
    return switch (value.getNodeType()) {
      case MISSING -> "nothing";
      case NULL -> "null";
      case ARRAY -> value.size() + " elements";
      case OBJECT -> "an object";
      case NUMBER, BOOLEAN -> PageText.shown(value.asText());
      default -> PageText.quoted(value.asText());
    };
  }
}
