package io.github.xportka.openapi.change;

import java.util.List;

/** Report of changes in Markdown, for the review. */
final class ChangeReport {
  private static final String HEADING =
      """
      # Changes of the contract

      The current spec, compared with the last release or, before the first release, with its \
      baseline.
      """;

  private ChangeReport() {}

  /**
   * Writes a report: the changes by impact, each on one line.
   *
   * @return Markdown. The same changes give the same text
   */
  static String markdown(List<Change> changes, AllowList allowList) {
    StringBuilder text = new StringBuilder(HEADING);
    if (changes.isEmpty()) {
      text.append("\nNo differences.\n");
    }
    for (ChangeImpact impact : ChangeImpact.values()) {
      List<Change> ofImpact = changes.stream().filter(change -> change.impact() == impact).toList();
      if (!ofImpact.isEmpty()) {
        text.append("\n## ").append(impact.title()).append("\n\n");
      }
      ofImpact.forEach(change -> text.append(line(change, allowList)));
    }
    return text.toString();
  }

  private static String line(Change change, AllowList allowList) {
    String missing = change.isBreaking() ? " **A reason is missing.**" : "";
    String reason = allowList.reason(change).map(text -> " Allowed: " + text).orElse(missing);
    return "- " + change + change.usageInParentheses() + "." + reason + "\n";
  }
}
