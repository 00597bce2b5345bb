package io.github.xportka.docs;

import io.github.xportka.openapi.model.Evidence;
import io.github.xportka.openapi.model.EvidenceLevel;

/**
 * Label of an evidence level: a Markdown link. The style sheet selects it by its title, because the
 * reference keeps only the title.
 */
final class EvidenceLabel {
  private EvidenceLabel() {}

  /** Links to the documentation page, or to the explanation of the level if the page is unknown. */
  static String of(Evidence evidence) {
    EvidenceLevel level = evidence.level();
    String page = evidence.page();
    String target = page == null || !level.canBeOn(page) ? "evidence.html#" + level.key() : page;
    return "[%s](%s \"%s\")".formatted(level.key(), target, title(level));
  }

  static String title(EvidenceLevel level) {
    return "Evidence: " + level.key() + ", " + level.meaning();
  }
}
