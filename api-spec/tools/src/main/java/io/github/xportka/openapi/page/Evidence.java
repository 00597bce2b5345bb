package io.github.xportka.openapi.page;

import java.util.Set;

/**
 * How well something in the spec is known, and from where.
 *
 * @param level the level of evidence
 * @param page the page that shows it; empty when the spec names none
 */
record Evidence(String level, String page) {
  private static final String MEMBER = "x-evidence";
  private static final Set<String> SHOWN = Set.of("seed", "vendor");

  /** What an operation says of one of its parts. */
  static Evidence of(SpecNode operation, String part) {
    SpecNode evidence = operation.at(MEMBER);
    String level = evidence.at(part).text();
    String ownPage = evidence.at("pages", part).text();
    return new Evidence(
        level.isEmpty() ? evidence.at("level").text() : level,
        ownPage.isEmpty() ? evidence.at("page").text() : ownPage);
  }

  /** What holds within a place: the place's own evidence, where it has any. */
  Evidence within(SpecNode place) {
    SpecNode evidence = place.at(MEMBER);
    if (!evidence.exists()) {
      return this;
    }
    String itsPage = evidence.at("page").text();
    return new Evidence(evidence.at("level").text(), itsPage.isEmpty() ? page : itsPage);
  }

  /** Whether the vendor's page of that address is said to show it. */
  boolean isOn(String operationPage) {
    return SHOWN.contains(level) && page.equals(operationPage);
  }

  /** Why a page need not show it, in half a sentence. */
  String reason(String operationPage) {
    return SHOWN.contains(level) && !page.equals(operationPage)
        ? "the spec has it from another page"
        : "the spec says that it is " + level;
  }
}
