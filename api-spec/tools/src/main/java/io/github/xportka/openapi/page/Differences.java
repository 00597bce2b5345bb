package io.github.xportka.openapi.page;

import java.util.ArrayList;
import java.util.List;

/** Collects what differs: what counts, and what has an excuse. */
final class Differences {
  private final SpecDocument spec;
  private final String operationPage;
  private final List<Difference> counted = new ArrayList<>();
  private final List<PageComparison.Excused> excused = new ArrayList<>();

  Differences(SpecDocument spec, String operationPage) {
    this.spec = spec;
    this.operationPage = operationPage;
  }

  void add(Difference.Kind kind, String what, String sentence, int line, SpecNode place) {
    counted.add(difference(kind, what, sentence, line, place));
  }

  void excuse(
      Difference.Kind kind, String what, String sentence, int line, SpecNode place, String reason) {
    excused.add(new PageComparison.Excused(difference(kind, what, sentence, line, place), reason));
  }

  /** Adds what only the spec has: it counts when the spec says that it is on this very page. */
  void addMissing(Difference.Kind kind, String what, int line, SpecNode place, Evidence evidence) {
    String sentence = "The spec has " + what + ", but the page does not.";
    if (evidence.isOn(operationPage)) {
      add(kind, what, sentence, line, place);
    } else {
      excuse(kind, what, sentence, line, place, evidence.reason(operationPage));
    }
  }

  private Difference difference(
      Difference.Kind kind, String what, String sentence, int line, SpecNode place) {
    return new Difference(
        kind, Printable.text(what), Printable.text(sentence), line, spec.place(place));
  }

  List<Difference> counted() {
    return counted;
  }

  List<PageComparison.Excused> excused() {
    return excused;
  }
}
