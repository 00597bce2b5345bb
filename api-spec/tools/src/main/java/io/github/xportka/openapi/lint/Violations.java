package io.github.xportka.openapi.lint;

import java.util.ArrayList;
import java.util.List;

/** Collects what the rules find. */
final class Violations {
  private final List<Violation> list = new ArrayList<>();

  List<Violation> list() {
    return List.copyOf(list);
  }

  void add(Violation finding) {
    list.add(finding);
  }

  void add(Node place, String problem, String remedy) {
    add(place.finding(problem, remedy));
  }

  /** Whether a text stands there; if not, that is a finding. */
  boolean hasText(Node place, String remedy) {
    if (place.text().isBlank()) {
      add(place, place.exists() ? "is not a text." : "is missing.", remedy);
      return false;
    }
    return true;
  }
}
