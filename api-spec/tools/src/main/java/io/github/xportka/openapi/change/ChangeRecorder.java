package io.github.xportka.openapi.change;

import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Recorder of changes at a place within a subject.
 *
 * @param changes receives the text and the impact of each change
 * @param direction the direction in which programs exchange the value at the place
 * @param evidence the evidence that the place inherits
 * @param place the place within the subject; empty for the subject itself
 */
record ChangeRecorder(
    BiConsumer<String, ChangeImpact> changes,
    Direction direction,
    EvidenceComparison evidence,
    String place) {

  ChangeRecorder at(String part) {
    return withPlace(place.isEmpty() ? part : place + "." + part);
  }

  /** Returns a recorder for the elements of the array at this place. */
  ChangeRecorder elements() {
    return withPlace(place + "[]");
  }

  private ChangeRecorder withPlace(String newPlace) {
    return new ChangeRecorder(changes, direction, evidence, newPlace);
  }

  ChangeRecorder with(Direction newDirection) {
    return new ChangeRecorder(changes, newDirection, evidence, place);
  }

  ChangeRecorder with(EvidenceComparison newEvidence) {
    return new ChangeRecorder(changes, direction, newEvidence, place);
  }

  ChangeRecorder with(BiConsumer<String, ChangeImpact> newChanges) {
    return new ChangeRecorder(newChanges, direction, evidence, place);
  }

  /** Returns a recorder that ignores changes with certain texts. */
  ChangeRecorder without(Set<String> texts) {
    return with(
        (text, impact) -> {
          if (!texts.contains(text)) {
            changes.accept(text, impact);
          }
        });
  }

  /** Records a difference at this place. */
  void add(Effect effect, String difference) {
    String text = place.isEmpty() ? difference : "`" + place + "` " + difference;
    changes.accept(text, effect.impact(direction));
  }
}
