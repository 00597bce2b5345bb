package io.github.xportka.openapi.change;

import java.util.function.BiConsumer;

/**
 * Recorder of changes at a place within a subject.
 *
 * @param changes receives the text and the impact of each change
 * @param usage the usage of the schema that contains the place
 * @param place the place within the subject; empty for the subject itself
 */
record ChangeRecorder(BiConsumer<String, ChangeImpact> changes, SchemaUsage usage, String place) {
  ChangeRecorder at(String part) {
    return new ChangeRecorder(changes, usage, place.isEmpty() ? part : place + "." + part);
  }

  /** Records a difference at this place. */
  void add(Effect effect, String difference) {
    String text = place.isEmpty() ? difference : "`" + place + "` " + difference;
    changes.accept(text, effect.impact(usage));
  }
}
