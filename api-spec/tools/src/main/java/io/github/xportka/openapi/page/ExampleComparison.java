package io.github.xportka.openapi.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.openapi.model.Node;
import java.util.List;

/** Compares an example of a page with the example that the spec has from the page. */
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
          .forEach(entry -> differs(what + "." + entry.key(), page, "does not have it", entry));
    } else if (stated.isArray() && known.isArray()) {
      List<Node> elements = page.elements();
      List<Node> knownElements = spec.elements();
      if (elements.size() != knownElements.size()) {
        differs(what, page, "has " + elements.size() + " elements", spec);
      }
      for (int i = 0; i < Math.min(elements.size(), knownElements.size()); i++) {
        compare(what + "[]", elements.get(i), knownElements.get(i));
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
