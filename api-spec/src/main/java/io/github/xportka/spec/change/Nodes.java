package io.github.xportka.spec.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
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
          "x-known-differences");

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

  /** Any difference counts as breaking. */
  static void compareStrictly(Scope at, String member, JsonNode was, JsonNode is) {
    if (!is.equals(was)) {
      at.breaking(difference(member, was, is));
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
