package io.github.xportka.openapi.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.openapi.model.Node;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Comparison of JSON values that ignores prose, the order of keys, and the notation of numbers. */
final class JsonComparison {
  /** Keys of texts and examples for readers. A title is not prose: it can name a class. */
  private static final Set<String> PROSE =
      Set.of(
          """
          summary description example examples externalDocs x-enum-descriptions \
          x-known-differences x-page-title"""
              .split(" ", -1));

  /** Keys of objects whose own keys are names of the API, which can be equal to keys of prose. */
  private static final Set<String> OBJECTS_BY_NAME =
      Set.of(
          """
          properties patternProperties schemas parameters requestBodies responses headers \
          content encoding links callbacks securitySchemes variables mapping scopes"""
              .split(" ", -1));

  /** Keys of values of the API, which contain no prose. */
  private static final Set<String> VALUES = Set.of("enum", "default", "const", "security");

  /** Compares 0 and 0.0 as equal. */
  private static final Comparator<JsonNode> BY_VALUE =
      (one, other) ->
          one.isNumber() && other.isNumber()
              ? one.decimalValue().compareTo(other.decimalValue())
              : one.equals(other) ? 0 : 1;

  private JsonComparison() {}

  static boolean isProse(String key) {
    return PROSE.contains(key);
  }

  /** Returns the keys of both objects, those of the baseline first. */
  static Set<String> keys(Node before, Node after) {
    return union(
        before.entries().stream().map(Node::key).toList(),
        after.entries().stream().map(Node::key).toList());
  }

  /** Returns the elements of all collections, in their order. */
  @SafeVarargs
  static Set<String> union(Collection<String>... collections) {
    Set<String> union = new LinkedHashSet<>();
    for (Collection<String> collection : collections) {
      union.addAll(collection);
    }
    return union;
  }

  /** Returns the objects of an array by the text of one of their keys. */
  static Map<String, Node> byText(String key, Node array) {
    Map<String, Node> byText = new LinkedHashMap<>();
    array.elements().forEach(element -> byText.put(element.at(key).text(), element));
    return byText;
  }

  static List<String> texts(Node array) {
    return array.elements().stream().map(element -> element.value().asText()).toList();
  }

  /** Returns the elements that the other collection does not contain. */
  static List<String> without(Collection<String> elements, Collection<String> other) {
    return elements.stream().filter(element -> !other.contains(element)).toList();
  }

  /**
   * Compares the keys that no other comparison handles. Each difference is breaking: a change whose
   * impact is unknown must be reviewed.
   */
  static void compareRest(ChangeRecorder at, Node before, Node after, Set<String> handled) {
    for (String key : keys(before, after)) {
      if (!handled.contains(key) && !isProse(key)) {
        compareKey(at, key, before, after);
      }
    }
  }

  /** Compares the values of a key. Each difference is breaking. */
  static void compareKey(ChangeRecorder at, String key, Node before, Node after) {
    Node valueBefore = before.at(key);
    Node valueAfter = after.at(key);
    if (!isSame(withoutProse(key, valueBefore.value()), withoutProse(key, valueAfter.value()))) {
      at.breaking(difference(key, valueBefore, valueAfter));
    }
  }

  /** Compares the order of the elements that both lists contain. Each difference is breaking. */
  static void compareOrder(
      ChangeRecorder at, String elements, Collection<String> before, Collection<String> after) {
    List<String> orderBefore = before.stream().filter(after::contains).toList();
    List<String> orderAfter = after.stream().filter(before::contains).toList();
    if (!orderBefore.equals(orderAfter)) {
      at.breaking(
          "has %s in the order `%s` instead of `%s`"
              .formatted(elements, String.join(", ", orderAfter), String.join(", ", orderBefore)));
    }
  }

  /** Describes the difference between two values of a key. */
  static String difference(String key, Node before, Node after) {
    if (!before.exists()) {
      return "now has " + key + " " + quote(after.value());
    }
    if (!after.exists()) {
      return "no longer has " + key + " " + quote(before.value());
    }
    return "has %s %s instead of %s".formatted(key, quote(after.value()), quote(before.value()));
  }

  private static String quote(JsonNode value) {
    return "`" + (value.isValueNode() ? value.asText() : value.toString()) + "`";
  }

  static boolean isSame(JsonNode before, JsonNode after) {
    return before.equals(BY_VALUE, after);
  }

  private static JsonNode withoutProse(String key, JsonNode value) {
    boolean canContainProse = !VALUES.contains(key) && !key.startsWith("x-");
    return canContainProse ? withoutProse(value, OBJECTS_BY_NAME.contains(key)) : value;
  }

  private static JsonNode withoutProse(JsonNode value, boolean keysAreNames) {
    if (value.isArray()) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      value.forEach(element -> array.add(withoutProse(element, false)));
      return array;
    }
    if (!value.isObject()) {
      return value;
    }
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> entry : value.properties()) {
      if (keysAreNames) {
        object.set(entry.getKey(), withoutProse(entry.getValue(), false));
      } else if (!isProse(entry.getKey())) {
        object.set(entry.getKey(), withoutProse(entry.getKey(), entry.getValue()));
      }
    }
    return object;
  }
}
