package io.github.xportka.openapi.change;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.openapi.model.Node;
import java.util.List;
import java.util.Set;

/**
 * Comparison of keywords beside the type: constraints on the value, and annotations, which say how
 * programs handle the value.
 */
final class KeywordComparison {
  private static final Set<String> CONSTRAINTS =
      Set.of(
          """
          minimum minLength minItems minProperties maximum maxLength maxItems maxProperties \
          pattern"""
              .split(" ", -1));

  private static final List<String> LISTS_OF_NAMES =
      List.of("x-envelope-interfaces", "x-message-types");

  /** The keys that this comparison handles. */
  static final Set<String> KEYS =
      JsonComparison.union(
          CONSTRAINTS, LISTS_OF_NAMES, Set.of("nullable", "deprecated", "x-personal"));

  private KeywordComparison() {}

  static void compare(ChangeRecorder at, Node before, Node after) {
    boolean isPersonal = after.at("x-personal").isTrue();
    if (isPersonal != before.at("x-personal").isTrue()) {
      // Logs redact personal data only.
      at.breakingIf(
          !isPersonal,
          isPersonal ? "is marked as personal data now" : "is no longer marked as personal data");
    }
    compareDeprecated(at, before, after);
    for (String key : LISTS_OF_NAMES) {
      List<String> namesBefore = JsonComparison.texts(before.at(key));
      List<String> namesAfter = JsonComparison.texts(after.at(key));
      JsonComparison.without(namesBefore, namesAfter)
          .forEach(name -> at.breaking("no longer has `" + name + "` in " + key));
      JsonComparison.without(namesAfter, namesBefore)
          .forEach(name -> at.compatible("now has `" + name + "` in " + key));
    }
    JsonComparison.keys(before, after).stream()
        .filter(CONSTRAINTS::contains)
        .forEach(key -> compareConstraint(at, key, before.at(key), after.at(key)));
  }

  static void compareDeprecated(ChangeRecorder at, Node before, Node after) {
    boolean isDeprecated = after.at("deprecated").isTrue();
    if (isDeprecated != before.at("deprecated").isTrue()) {
      at.compatible(isDeprecated ? "is deprecated now" : "is no longer deprecated");
    }
  }

  /** Compares whether a value must be present. */
  static void compareRequired(ChangeRecorder at, boolean before, boolean after) {
    if (after && !before) {
      at.stricter("is required now");
    } else if (before && !after) {
      at.looser("is optional now");
    }
  }

  private static void compareConstraint(ChangeRecorder at, String key, Node before, Node after) {
    JsonNode valueBefore = before.value();
    JsonNode valueAfter = after.value();
    if (JsonComparison.isSame(valueBefore, valueAfter)) {
      return;
    }
    String difference = JsonComparison.difference(key, before, after);
    if (!before.exists()) {
      at.stricter(difference);
    } else if (!after.exists()) {
      at.looser(difference);
    } else if (!valueBefore.isNumber() || !valueAfter.isNumber()) {
      at.breaking(difference); // Two patterns cannot be compared: the new one can be both.
    } else {
      boolean isGreater = valueAfter.decimalValue().compareTo(valueBefore.decimalValue()) > 0;
      if (isGreater == key.startsWith("min")) {
        at.stricter(difference);
      } else {
        at.looser(difference);
      }
    }
  }
}
