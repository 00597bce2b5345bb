package io.github.xportka.openapi.change;

import io.github.xportka.openapi.model.Node;
import java.util.List;
import java.util.Set;

/** Comparison of annotations, which say how programs handle a value and not what it contains. */
final class AnnotationComparison {
  /** The keys that this comparison handles. */
  static final Set<String> KEYS =
      Set.of("deprecated", "x-personal", "x-envelope-interfaces", "x-message-types");

  private AnnotationComparison() {}

  static void compare(ChangeRecorder at, Node before, Node after) {
    boolean isPersonal = after.at("x-personal").isTrue();
    if (isPersonal != before.at("x-personal").isTrue()) {
      // Logs redact personal data only.
      at.add(
          ChangeImpact.breakingIf(!isPersonal),
          isPersonal ? "is marked as personal data now" : "is no longer marked as personal data");
    }
    compareDeprecated(at, before, after);
    for (String key : List.of("x-envelope-interfaces", "x-message-types")) {
      List<String> namesBefore = JsonComparison.texts(before.at(key));
      List<String> namesAfter = JsonComparison.texts(after.at(key));
      JsonComparison.without(namesBefore, namesAfter)
          .forEach(name -> at.breaking("no longer has `" + name + "` in " + key));
      JsonComparison.without(namesAfter, namesBefore)
          .forEach(name -> at.compatible("now has `" + name + "` in " + key));
    }
  }

  static void compareDeprecated(ChangeRecorder at, Node before, Node after) {
    boolean isDeprecated = after.at("deprecated").isTrue();
    if (isDeprecated != before.at("deprecated").isTrue()) {
      at.compatible(isDeprecated ? "is deprecated now" : "is no longer deprecated");
    }
  }
}
