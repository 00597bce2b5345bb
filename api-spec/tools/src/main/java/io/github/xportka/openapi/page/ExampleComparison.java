package io.github.xportka.openapi.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compares the examples of a body, value for value; the order of an object's members is of no
 * matter. What a page shows of an example has to be in the spec's; where the page ends within it,
 * the rest says nothing.
 */
final class ExampleComparison {
  private static final String OURS = "inferred";

  private final Differences differences;

  ExampleComparison(Differences differences) {
    this.differences = differences;
  }

  /**
   * Compares.
   *
   * @param body the body on the page
   * @param json the spec's schema and examples of it
   * @param evidence how well the spec knows the body
   */
  void compare(Body body, SpecNode json, Evidence evidence, String what) {
    List<SpecNode> examples = examples(json);
    for (JsonBlock shown : body.examples()) {
      if (examples.stream().anyMatch(example -> isIn(shown.value(), value(example).node()))) {
        continue;
      }
      SpecNode nearest = nearest(examples, evidence);
      if (nearest != null) {
        compare(shown.value(), value(nearest), what);
      } else if (shown.value().isComplete()) {
        differences.add(
            Difference.Kind.EXAMPLE,
            what,
            "The page has an example, but the spec has none of a page.",
            shown.line(),
            json);
      } else {
        differences.excuse(
            Difference.Kind.EXAMPLE,
            what,
            "The page has an example, but the spec has none of a page.",
            shown.line(),
            json,
            "the page does not show its end");
      }
    }
  }

  private static List<SpecNode> examples(SpecNode json) {
    List<SpecNode> examples = new ArrayList<>(json.at("examples").members());
    if (json.at("example").exists()) {
      examples.add(json.at("example"));
    }
    return examples;
  }

  private static SpecNode value(SpecNode example) {
    return example.node().has("value") ? example.at("value") : example;
  }

  /** The first example that is not the spec's own. */
  private static @Nullable SpecNode nearest(List<SpecNode> examples, Evidence evidence) {
    return examples.stream()
        .filter(example -> !evidence.within(example).level().equals(OURS))
        .findFirst()
        .orElse(null);
  }

  /** Whether what is shown agrees with a value. */
  static boolean isIn(ShownValue shown, JsonNode value) {
    if (shown.isUnknown()) {
      return true;
    }
    if (shown.isObject()) {
      return value.isObject() && membersAreIn(shown, value);
    }
    if (shown.isArray()) {
      return value.isArray() && elementsAreIn(shown, value);
    }
    return isSame(shown.json(), value);
  }

  private static boolean membersAreIn(ShownValue shown, JsonNode object) {
    if (shown.isComplete() && shown.members().size() != object.size()) {
      return false;
    }
    return shown.members().entrySet().stream()
        .filter(member -> !member.getValue().isUnknown())
        .allMatch(
            member ->
                object.has(member.getKey())
                    && isIn(member.getValue(), object.get(member.getKey())));
  }

  private static boolean elementsAreIn(ShownValue shown, JsonNode array) {
    long known = knownElements(shown);
    if (shown.isComplete() ? known != array.size() : known > array.size()) {
      return false;
    }
    for (int i = 0; i < Math.min(shown.elements().size(), array.size()); i++) {
      if (!isIn(shown.elements().get(i), array.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static long knownElements(ShownValue shown) {
    return shown.elements().stream().filter(element -> !element.isUnknown()).count();
  }

  private static boolean isSame(JsonNode one, JsonNode other) {
    if (one.isNumber() && other.isNumber()) {
      return one.decimalValue().compareTo(other.decimalValue()) == 0;
    }
    return one.equals(other);
  }

  private void compare(ShownValue shown, SpecNode value, String what) {
    if (isIn(shown, value.node())) {
      return;
    }
    if (shown.isObject() && value.node().isObject()) {
      compareMembers(shown, value, what);
    } else if (shown.isArray() && value.node().isArray()) {
      compareElements(shown, value, what);
    } else {
      differences.add(
          Difference.Kind.EXAMPLE,
          what,
          "The page's example has %s for %s, but the spec's has %s."
              .formatted(Wording.value(shown), what, Wording.value(value.node())),
          shown.line(),
          value);
    }
  }

  private void compareMembers(ShownValue shown, SpecNode object, String what) {
    shown
        .members()
        .forEach(
            (name, member) -> {
              SpecNode its = object.at(name);
              if (its.exists()) {
                compare(member, its, what + "." + name);
              } else if (!member.isUnknown()) {
                differences.add(
                    Difference.Kind.EXAMPLE,
                    what + "." + name,
                    "The page's example has " + what + "." + name + ", but the spec's does not.",
                    member.line(),
                    object);
              }
            });
    if (shown.isComplete()) {
      for (SpecNode its : object.members()) {
        if (!shown.members().containsKey(its.key())) {
          String name = what + "." + its.key();
          differences.add(
              Difference.Kind.EXAMPLE,
              name,
              "The spec's example has " + name + ", but the page's does not.",
              shown.line(),
              its);
        }
      }
    }
  }

  private void compareElements(ShownValue shown, SpecNode array, String what) {
    List<SpecNode> elements = array.elements();
    for (int i = 0; i < Math.min(shown.elements().size(), elements.size()); i++) {
      compare(shown.elements().get(i), elements.get(i), what + "[" + i + "]");
    }
    boolean more = knownElements(shown) > elements.size();
    boolean fewer = shown.isComplete() && shown.elements().size() < elements.size();
    if (more || fewer) {
      differences.add(
          Difference.Kind.EXAMPLE,
          what,
          "The page's example lists %d in %s, but the spec's lists %d."
              .formatted(shown.elements().size(), what, elements.size()),
          shown.line(),
          array);
    }
  }
}
