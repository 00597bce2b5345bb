package io.github.xportka.docs;

import io.github.xportka.openapi.model.Evidence;
import io.github.xportka.openapi.model.EvidenceLevel;
import io.github.xportka.openapi.model.Operation;

/** Markdown links to operations, documentation pages and evidence levels. */
final class SiteLinks {
  private SiteLinks() {}

  /** Links to an operation in the reference. */
  static String toOperation(Operation operation) {
    return "[" + operation.summary() + "](" + reference(operation) + ")";
  }

  /** Returns the address of an operation in the reference. */
  static String reference(Operation operation) {
    return "reference.html#tag/" + tag(operation) + "/" + operation.id();
  }

  /** Links to the properties of an operation or a message. */
  static String toProperties(Operation operation, String text) {
    return "[" + text + "](properties.html#" + DisplayNames.anchor(name(operation)) + ")";
  }

  /** Links to the documentation page of an operation or a message. */
  static String toPage(Operation operation) {
    String title = operation.documentation().at("description").text();
    String url = operation.documentation().at("url").text();
    return "[%s](%s)".formatted(title.isEmpty() ? "The page" : title, url);
  }

  /**
   * Links an evidence level to the documentation page, or to the explanation of the level if the
   * page is unknown.
   */
  static String badge(Evidence evidence) {
    EvidenceLevel level = evidence.level();
    String page = evidence.page();
    return badge(
        level, page == null || !level.canBeOn(page) ? "evidence.html#" + level.key() : page);
  }

  /**
   * Links an evidence level. The style sheet selects a badge by the title of the link, because the
   * reference keeps only the title.
   */
  static String badge(EvidenceLevel level, String target) {
    return "[%s](%s \"Evidence: %s, %s\")"
        .formatted(level.key(), target, level.key(), level.meaning());
  }

  /** Returns the operation id, or the type of a message. */
  static String name(Operation operation) {
    return operation.isMessage() ? operation.path() : operation.id();
  }

  static String tag(Operation operation) {
    return operation.tags().isEmpty() ? "" : operation.tags().get(0);
  }
}
