package io.github.xportka.openapi.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A place in a bundled spec, and what stands there; maybe nothing.
 *
 * @param document the whole document
 * @param pointer the place, as a JSON pointer
 * @param node what stands there; a missing node when nothing does
 */
record SpecNode(JsonNode document, String pointer, JsonNode node) {
  static SpecNode root(JsonNode document) {
    return new SpecNode(document, "", document);
  }

  SpecNode at(String... members) {
    SpecNode at = this;
    for (String member : members) {
      at = new SpecNode(document, at.pointer + "/" + escaped(member), at.node.path(member));
    }
    return at;
  }

  boolean exists() {
    return !node.isMissingNode();
  }

  String text() {
    return node.asText("");
  }

  String key() {
    String last = pointer.substring(pointer.lastIndexOf('/') + 1);
    return last.replace("~1", "/").replace("~0", "~");
  }

  List<SpecNode> members() {
    List<SpecNode> members = new ArrayList<>();
    node.fieldNames().forEachRemaining(name -> members.add(at(name)));
    return members;
  }

  List<SpecNode> elements() {
    List<SpecNode> elements = new ArrayList<>();
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      elements.add(new SpecNode(document, pointer + "/" + i, node.get(i)));
    }
    return elements;
  }

  /** Whether it only refers, be it within an {@code allOf} that says how well it is known. */
  boolean isReference() {
    return !reference().isEmpty();
  }

  private String reference() {
    JsonNode parts = node.path("allOf");
    boolean wrapped = parts.size() == 1 && !node.has("properties") && !node.has("description");
    return (wrapped ? parts.get(0) : node).path("$ref").asText("");
  }

  /** Where the references that begin here end: this place when none does. */
  SpecNode follow() {
    SpecNode at = this;
    for (int steps = 0; at.isReference() && steps < 100; steps++) {
      String target = at.reference();
      SpecNode next = root(document);
      for (String step : target.substring(target.indexOf('#') + 1).split("/", -1)) {
        next = step.isEmpty() ? next : next.at(step.replace("~1", "/").replace("~0", "~"));
      }
      at = next;
    }
    return at;
  }

  private static String escaped(String member) {
    return member.replace("~", "~0").replace("/", "~1");
  }
}
