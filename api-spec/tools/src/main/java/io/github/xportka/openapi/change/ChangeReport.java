package io.github.xportka.openapi.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The changes as Markdown, for whoever reviews them. */
public final class ChangeReport {
  private ChangeReport() {}

  /**
   * Writes a report: the changes by what they do, then by what they are about.
   *
   * @param title the heading
   * @param introduction a sentence that says what is compared with what
   * @param changes the changes
   * @param allowed the reasons
   * @return Markdown, the same for the same changes
   */
  public static String markdown(
      String title, String introduction, List<Change> changes, AllowList allowed) {
    StringBuilder text = new StringBuilder();
    text.append("# ").append(title).append("\n\n").append(introduction).append('\n');
    if (changes.isEmpty()) {
      text.append("\nNo differences.\n");
    }
    for (Effect effect : Effect.values()) {
      Map<String, Set<String>> bySubject = new LinkedHashMap<>();
      for (Change change : inOrder(changes)) {
        if (change.effect() == effect) {
          bySubject
              .computeIfAbsent(subject(change), subject -> new LinkedHashSet<>())
              .add(line(change, allowed.reason(change)));
        }
      }
      if (!bySubject.isEmpty()) {
        text.append("\n## ").append(effect.title()).append("\n\n");
        bySubject.forEach(
            (subject, lines) -> {
              text.append("- ").append(subject).append('\n');
              lines.forEach(line -> text.append("  - ").append(line).append('\n'));
            });
      }
    }
    return text.toString();
  }

  private static List<Change> inOrder(List<Change> changes) {
    List<Change> ordered = new ArrayList<>();
    for (Subject.Kind kind : Subject.Kind.values()) {
      changes.stream().filter(change -> change.subject().kind() == kind).forEach(ordered::add);
    }
    return ordered;
  }

  private static String subject(Change change) {
    Subject subject = change.subject();
    String name = subject.kind().word() + " `" + subject.name() + "`";
    return change.context().isEmpty() ? name : name + " (" + change.context() + ")";
  }

  private static String line(Change change, Optional<String> reason) {
    String text = change.text() + (change.text().endsWith(".") ? "" : ".");
    String allowed = change.effect().needsReason() ? " **No reason is given.**" : "";
    return text + reason.map(why -> " Allowed: " + why).orElse(allowed);
  }
}
