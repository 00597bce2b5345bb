package io.github.xportka.openapi.change;

import java.util.function.BiConsumer;

/**
 * Recorder of changes at a place within a subject.
 *
 * @param changes receives the text and the impact of each change
 * @param direction the direction in which programs exchange the value at the place
 * @param place the place within the subject; empty for the subject itself
 */
record ChangeRecorder(BiConsumer<String, ChangeImpact> changes, Direction direction, String place) {

  ChangeRecorder at(String part) {
    return new ChangeRecorder(changes, direction, place.isEmpty() ? part : place + "." + part);
  }

  /** Returns a recorder for the elements of the array at this place. */
  ChangeRecorder elements() {
    return new ChangeRecorder(changes, direction, place + "[]");
  }

  ChangeRecorder with(Direction newDirection) {
    return new ChangeRecorder(changes, newDirection, place);
  }

  /** Records a difference at this place. */
  void add(Effect effect, String difference) {
    String text = place.isEmpty() ? difference : "`" + place + "` " + difference;
    changes.accept(text, effect.impact(direction));
  }
}
