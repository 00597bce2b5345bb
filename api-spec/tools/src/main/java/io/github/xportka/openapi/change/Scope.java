package io.github.xportka.openapi.change;

import java.util.List;

/**
 * A place within a subject, where changes are found.
 *
 * @param found takes the changes
 * @param subject what is compared
 * @param context where the subject is used, or empty
 * @param place the place within the subject; empty for the subject itself
 */
record Scope(List<Change> found, Subject subject, String context, String place) {
  Scope at(String part) {
    return new Scope(found, subject, context, place.isEmpty() ? part : place + "." + part);
  }

  /** Whether this is the subject itself, and not a place within it. */
  boolean isSubject() {
    return place.isEmpty();
  }

  /** Every element of the list that stands here. */
  Scope elements() {
    return new Scope(found, subject, context, place + "[]");
  }

  void breaking(String what) {
    add(Effect.BREAKING, what);
  }

  void compatible(String what) {
    add(Effect.COMPATIBLE, what);
  }

  void evidence(String what) {
    add(Effect.EVIDENCE, what);
  }

  void add(Effect effect, String what) {
    String text = place.isEmpty() ? what : "`" + place + "` " + what;
    found.add(new Change(subject, context, text, effect));
  }
}
