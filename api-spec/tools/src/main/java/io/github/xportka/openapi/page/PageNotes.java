package io.github.xportka.openapi.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What there is to say about a page beside what it shows: that it is cut off, or not all read. */
final class PageNotes {
  private static final int MOST_LINES = 10;

  private final List<String> notes = new ArrayList<>();

  private PageNotes() {}

  static List<String> of(DocumentationPage page) {
    PageNotes notes = new PageNotes();
    if (page.isCutOff()) {
      notes.add(
          "The text ends before the page does, at line %d: it is compared as far as it goes."
              .formatted(page.lines()));
    }
    notes.addLines(page.otherEndpoints(), "Another operation is named, and left alone: ");
    DocumentationPage.Modified modified = page.modified();
    if (modified != null && modified.time().isEmpty()) {
      notes.add(
          "When the page was modified is not compared: line %d says it in a form not known here."
              .formatted(modified.line()));
    }
    notes.addLines(
        page.fieldLists().stream().flatMap(list -> list.doubtful().stream()).toList(),
        "Not read, and maybe a field with a type in unknown words: ");
    notes.addLines(
        page.fieldLists().stream().flatMap(list -> list.values().stream()).toList(),
        "Not compared, the values that a field may have: ");
    return notes.notes;
  }

  private void addLines(List<Integer> lines, String what) {
    if (!lines.isEmpty()) {
      String named =
          lines.stream().limit(MOST_LINES).map(String::valueOf).collect(Collectors.joining(", "));
      String others = lines.size() > MOST_LINES ? " and others" : "";
      add(what + (lines.size() == 1 ? "line " : "lines ") + named + others + ".");
    }
  }

  private void add(String note) {
    notes.add(note);
  }
}
