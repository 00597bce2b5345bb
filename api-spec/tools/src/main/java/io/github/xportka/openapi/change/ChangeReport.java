package io.github.xportka.openapi.change;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
   * Writes a report: the changes by impact, then by subject.
   *
   * @return Markdown. The same changes give the same text
   */
  static String markdown(List<Change> changes, AllowList allowList) {
    StringBuilder text = new StringBuilder(HEADING);
    if (changes.isEmpty()) {
      text.append("\nNo differences.\n");
    }
    for (ChangeImpact impact : ChangeImpact.values()) {
      Map<String, Set<String>> bySubject = new LinkedHashMap<>();
      changes.stream()
          .filter(change -> change.impact() == impact)
          .sorted(Comparator.comparing(Change::kind))
          .forEach(
              change ->
                  bySubject
                      .computeIfAbsent(subject(change), subject -> new LinkedHashSet<>())
                      .add(line(change, allowList.reason(change))));
      if (!bySubject.isEmpty()) {
        text.append("\n## ").append(impact.title()).append("\n\n");
      }
      bySubject.forEach(
          (subject, lines) -> {
            text.append("- ").append(subject).append('\n');
            lines.forEach(line -> text.append("  - ").append(line).append('\n'));
          });
    }
    return text.toString();
  }

  private static String subject(Change change) {
    return change.kind().key() + " `" + change.name() + "`" + change.usageInParentheses();
  }

  private static String line(Change change, Optional<String> reason) {
    String text = change.text() + (change.text().endsWith(".") ? "" : ".");
    if (reason.isPresent()) {
      return text + " Allowed: " + reason.get();
    }
    return change.isBreaking() ? text + " **A reason is missing.**" : text;
  }
}
