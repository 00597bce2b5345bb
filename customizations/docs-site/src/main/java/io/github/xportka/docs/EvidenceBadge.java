package io.github.xportka.docs;

import io.github.xportka.openapi.model.Evidence;
import io.github.xportka.openapi.model.EvidenceLevel;

/**
 * Evidence level as a Markdown link. The style sheet selects a badge by the title of the link,
 * because the reference keeps only the title.
 */
final class EvidenceBadge {
  private EvidenceBadge() {}

  /** Links to the documentation page, or to the explanation of the level if the page is unknown. */
  static String of(Evidence evidence) {
    EvidenceLevel level = evidence.level();
    String page = evidence.page();
    return page == null || !level.canBeOn(page)
        ? linkTo(level, "evidence.html#" + level.key())
        : linkTo(level, page);
  }

  static String linkTo(EvidenceLevel level, String target) {
    return "[%s](%s \"Evidence: %s, %s\")"
        .formatted(level.key(), target, level.key(), level.meaning());
  }
}
