package io.github.xportka.openapi.change;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.openapi.model.Node;
import java.util.Set;

/** Comparison of constraints on a value beside its type. */
final class ConstraintComparison {
  /** The keys that this comparison handles. */
  static final Set<String> KEYS =
      Set.of(
          "minimum",
          "minLength",
          "minItems",
          "minProperties",
          "maximum",
          "maxLength",
          "maxItems",
          "maxProperties",
          "pattern");

  private ConstraintComparison() {}

  static void compare(ChangeRecorder at, Node before, Node after, Direction direction) {
    for (String key : JsonComparison.keys(before, after)) {
      if (KEYS.contains(key)) {
        compare(at, key, before.at(key), after.at(key), direction);
      }
    }
  }

  private static void compare(
      ChangeRecorder at, String key, Node before, Node after, Direction direction) {
    JsonNode valueBefore = before.value();
    JsonNode valueAfter = after.value();
    if (JsonComparison.isSame(valueBefore, valueAfter)) {
      return;
    }
    boolean isStricter;
    boolean isLooser;
    if (!before.exists() || !after.exists()) {
      isStricter = !before.exists();
      isLooser = !after.exists();
    } else if (!valueBefore.isNumber() || !valueAfter.isNumber()) {
      isStricter = true; // Two patterns cannot be compared: the new one can be both.
      isLooser = true;
    } else {
      boolean isGreater = valueAfter.decimalValue().compareTo(valueBefore.decimalValue()) > 0;
      isStricter = isGreater == key.startsWith("min");
      isLooser = !isStricter;
    }
    boolean isBreaking = (isStricter && direction.isSent()) || (isLooser && direction.isReceived());
    at.add(ChangeImpact.breakingIf(isBreaking), JsonComparison.difference(key, before, after));
  }
}
