package io.github.xportka.openapi.change;

import io.github.xportka.openapi.model.OpenApiDocument;
import java.util.List;

/**
 * Recorder of changes at a place within a subject.
 *
 * @param baseline the released document
 * @param current the document of this build
 * @param changes receives the changes
 * @param subject the subject that is compared
 * @param usage where the subject is used, or empty
 * @param direction the direction in which programs exchange the value at the place
 * @param evidence the evidence that the place inherits
 * @param place the place within the subject; empty for the subject itself
 */
record ChangeRecorder(
    OpenApiDocument baseline,
    OpenApiDocument current,
    List<Change> changes,
    ChangeSubject subject,
    String usage,
    Direction direction,
    EvidenceComparison evidence,
    String place) {

  ChangeRecorder at(String part) {
    return with(direction, evidence, place.isEmpty() ? part : place + "." + part);
  }

  /** Returns a recorder for the elements of the array at this place. */
  ChangeRecorder elements() {
    return with(direction, evidence, place + "[]");
  }

  ChangeRecorder with(Direction newDirection) {
    return with(newDirection, evidence, place);
  }

  ChangeRecorder with(EvidenceComparison newEvidence) {
    return with(direction, newEvidence, place);
  }

  private ChangeRecorder with(
      Direction newDirection, EvidenceComparison newEvidence, String newPlace) {
    return new ChangeRecorder(
        baseline, current, changes, subject, usage, newDirection, newEvidence, newPlace);
  }

  void breaking(String difference) {
    add(ChangeImpact.BREAKING, difference);
  }

  void compatible(String difference) {
    add(ChangeImpact.COMPATIBLE, difference);
  }

  void breakingIf(boolean isBreaking, String difference) {
    add(isBreaking ? ChangeImpact.BREAKING : ChangeImpact.COMPATIBLE, difference);
  }

  /** Records that a rule is stricter now, which is breaking for senders. */
  void stricter(String difference) {
    breakingIf(direction.isSent(), difference);
  }

  /** Records that a rule is looser now, which is breaking for receivers. */
  void looser(String difference) {
    breakingIf(direction.isReceived(), difference);
  }

  void add(ChangeImpact impact, String difference) {
    String text = place.isEmpty() ? difference : "`" + place + "` " + difference;
    changes.add(new Change(subject, usage, text, impact));
  }
}
