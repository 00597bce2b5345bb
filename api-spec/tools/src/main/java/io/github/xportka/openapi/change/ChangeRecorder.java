package io.github.xportka.openapi.change;

import java.util.List;

/**
 * Recorder of changes at a place within a subject.
 *
 * @param changes receives the changes
 * @param subject the subject that is compared
 * @param usage where the subject is used, or empty
 * @param place the place within the subject; empty for the subject itself
 */
record ChangeRecorder(List<Change> changes, ChangeSubject subject, String usage, String place) {
  ChangeRecorder at(String part) {
    return withPlace(place.isEmpty() ? part : place + "." + part);
  }

  /** Returns a recorder for the elements of the array at this place. */
  ChangeRecorder elements() {
    return withPlace(place + "[]");
  }

  private ChangeRecorder withPlace(String newPlace) {
    return new ChangeRecorder(changes, subject, usage, newPlace);
  }

  void breaking(String difference) {
    add(ChangeImpact.BREAKING, difference);
  }

  void compatible(String difference) {
    add(ChangeImpact.COMPATIBLE, difference);
  }

  void evidence(String difference) {
    add(ChangeImpact.EVIDENCE, difference);
  }

  void add(ChangeImpact impact, String difference) {
    String text = place.isEmpty() ? difference : "`" + place + "` " + difference;
    changes.add(new Change(subject, usage, text, impact));
  }
}
