package io.github.xportka.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The rules by which a pact matches the values of a body. */
final class Expectations {
  /** A step of a path: {@code .name}, {@code .*}, {@code ['name']}, {@code [0]} or {@code [*]}. */
  private static final Pattern STEP =
      Pattern.compile("\\.(?<name>[^.\\[]+)|\\['(?<quoted>[^']*)']|(?<index>\\[(?:[0-9]+|\\*)])");

  private static final String ANY_ELEMENT = "[*]";
  private static final String ANY_MEMBER = "*";

  private final Map<List<String>, Matching> rules = new LinkedHashMap<>();

  private Expectations() {}

  /**
   * Reads the rules.
   *
   * @param matchingRules those of a request, a response or a message
   */
  static Expectations of(JsonNode matchingRules) {
    Expectations expectations = new Expectations();
    for (Map.Entry<String, JsonNode> rule : matchingRules.path("body").properties()) {
      if (!rule.getValue().path("combine").asText().equals("AND")) {
        throw new IllegalArgumentException(
            rule.getKey() + " has alternatives. Teach Expectations to read them.");
      }
      List<Matcher> matchers =
          rule.getValue().path("matchers").valueStream().map(Matcher::of).toList();
      expectations.rules.put(steps(rule.getKey()), new Matching(matchers));
    }
    return expectations;
  }

  /** How a value is matched: by its own rule, or the nearest one above it. */
  Matching at(List<String> path) {
    for (int length = path.size(); length >= 0; length--) {
      Matching matching = ownAt(path.subList(0, length));
      if (!matching.isExact()) {
        return length == path.size() ? matching : matching.within();
      }
    }
    return Matching.EXACT;
  }

  /** By which rule of its own a value is matched: the one that says most exactly where it is. */
  Matching ownAt(List<String> path) {
    return rules.entrySet().stream()
        .filter(rule -> fits(rule.getKey(), path))
        .min(Comparator.comparingLong(rule -> wildcards(rule.getKey())))
        .map(Map.Entry::getValue)
        .orElse(Matching.EXACT);
  }

  private static long wildcards(List<String> rule) {
    return rule.stream()
        .filter(step -> step.equals(ANY_ELEMENT) || step.equals(ANY_MEMBER))
        .count();
  }

  private static boolean fits(List<String> rule, List<String> path) {
    if (rule.size() != path.size()) {
      return false;
    }
    for (int i = 0; i < rule.size(); i++) {
      boolean element = path.get(i).startsWith("[");
      boolean any = rule.get(i).equals(element ? ANY_ELEMENT : ANY_MEMBER);
      if (!any && !rule.get(i).equals(path.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static List<String> steps(String path) {
    List<String> steps = new ArrayList<>();
    java.util.regex.Matcher step = STEP.matcher(path);
    int end = 1; // after the $
    while (step.find() && step.start() == end) {
      String name = step.group("name") == null ? step.group("quoted") : step.group("name");
      steps.add(name == null ? step.group("index") : name);
      end = step.end();
    }
    if (end != path.length()) {
      throw new IllegalArgumentException(path + " is no path. Teach Expectations to read it.");
    }
    return steps;
  }
}
