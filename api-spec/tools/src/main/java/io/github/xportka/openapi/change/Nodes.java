package io.github.xportka.openapi.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads two trees side by side. */
final class Nodes {
  /**
   * What is for people to read; another wording of it is no change of the contract. A title is not
   * among it: the generator names classes after it.
   */
  private static final Set<String> PROSE =
      Set.of(
          "summary",
          "description",
          "example",
          "examples",
          "externalDocs",
          "x-enum-descriptions",
          "x-example-origin",
          "x-known-differences");

  /** What holds names, which may be those of prose, and below each of them what it names. */
  private static final Set<String> OF_NAMES =
      Set.of(
          "properties",
          "patternProperties",
          "schemas",
          "parameters",
          "requestBodies",
          "responses",
          "headers",
          "content",
          "encoding",
          "links",
          "callbacks",
          "securitySchemes",
          "variables",
          "mapping",
          "scopes");

  /** What holds values and names of the API's own: no member of them is prose. */
  private static final Set<String> OF_VALUES = Set.of("enum", "default", "const", "security");

  /** 0 and 0.0 are one number. */
  private static final Comparator<JsonNode> BY_VALUE =
      (one, other) ->
          one.isNumber() && other.isNumber()
              ? one.decimalValue().compareTo(other.decimalValue())
              : one.equals(other) ? 0 : 1;

  private Nodes() {}

  static boolean isProse(String member) {
    return PROSE.contains(member);
  }

  /** The names of the members of both, the former's first. */
  static Set<String> members(JsonNode was, JsonNode is) {
    Set<String> names = new LinkedHashSet<>();
    was.fieldNames().forEachRemaining(names::add);
    is.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** The elements of a list of objects by the text of one of their members. */
  static Map<String, JsonNode> by(String member, JsonNode list) {
    Map<String, JsonNode> named = new LinkedHashMap<>();
    list.forEach(element -> named.put(element.path(member).asText(), element));
    return named;
  }

  static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(element -> texts.add(element.asText()));
    return texts;
  }

  /** What is in the one list and not in the other. */
  static List<String> without(List<String> list, List<String> other) {
    return list.stream().filter(element -> !other.contains(element)).toList();
  }

  /** A value as a report shows it. */
  static String show(JsonNode value) {
    return "`" + (value.isValueNode() ? value.asText() : value.toString()) + "`";
  }

  /**
   * Every other member: what nobody has a rule for counts as breaking, so that nothing goes
   * unnoticed.
   */
  static void compareRest(Scope at, JsonNode was, JsonNode is, Set<String> compared) {
    for (String member : members(was, is)) {
      if (!compared.contains(member) && !isProse(member)) {
        compareStrictly(at, member, was.path(member), is.path(member));
      }
    }
  }

  /** Any difference counts as breaking, but for the prose within. */
  static void compareStrictly(Scope at, String member, JsonNode was, JsonNode is) {
    if (!isSame(withoutProse(member, was), withoutProse(member, is))) {
      at.breaking(difference(member, was, is));
    }
  }

  /** Whether both say the same, in whatever order of members. */
  static boolean isSame(JsonNode was, JsonNode is) {
    return was.equals(BY_VALUE, is);
  }

  private static JsonNode withoutProse(String member, JsonNode value) {
    boolean isKnown = !OF_VALUES.contains(member) && !member.startsWith("x-");
    return isKnown ? withoutProse(value, OF_NAMES.contains(member)) : value;
  }

  private static JsonNode withoutProse(JsonNode value, boolean isOfNames) {
    if (value.isArray()) {
      ArrayNode list = JsonNodeFactory.instance.arrayNode();
      value.forEach(element -> list.add(withoutProse(element, false)));
      return list;
    }
    if (!value.isObject()) {
      return value;
    }
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> member : value.properties()) {
      if (isOfNames) {
        object.set(member.getKey(), withoutProse(member.getValue(), false));
      } else if (!isProse(member.getKey())) {
        object.set(member.getKey(), withoutProse(member.getKey(), member.getValue()));
      }
    }
    return object;
  }

  /** Another order of what both lists hold counts as breaking. */
  static void compareOrder(Scope at, String what, Collection<String> were, Collection<String> are) {
    List<String> was = were.stream().filter(are::contains).toList();
    List<String> is = are.stream().filter(were::contains).toList();
    if (!was.equals(is)) {
      at.breaking(
          "has %s in the order `%s`, it was `%s`"
              .formatted(what, String.join(", ", is), String.join(", ", was)));
    }
  }

  /** What became of a member that is not what it was. */
  static String difference(String member, JsonNode was, JsonNode is) {
    if (was.isMissingNode()) {
      return "got " + member + " " + show(is);
    }
    if (is.isMissingNode()) {
      return "lost " + member + " " + show(was);
    }
    return "has " + member + " " + show(is) + ", it was " + show(was);
  }
}
