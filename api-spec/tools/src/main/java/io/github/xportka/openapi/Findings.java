package io.github.xportka.openapi;

import java.util.ArrayList;
import java.util.List;

/** Collects what the rules find. */
final class Findings {
  private final List<Finding> list = new ArrayList<>();

  List<Finding> list() {
    return List.copyOf(list);
  }

  void add(Finding finding) {
    list.add(finding);
  }

  void add(Place place, String problem, String remedy) {
    add(place.finding(problem, remedy));
  }

  /** Whether a text stands there; if not, that is a finding. */
  boolean hasText(Place place, String remedy) {
    if (place.text().isBlank()) {
      add(place, place.exists() ? "is not a text." : "is missing.", remedy);
      return false;
    }
    return true;
  }
}
