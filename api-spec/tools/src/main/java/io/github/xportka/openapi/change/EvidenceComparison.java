package io.github.xportka.openapi.change;

import static io.github.xportka.openapi.model.EvidenceLevel.INFERRED;

import io.github.xportka.openapi.model.Evidence;
import io.github.xportka.openapi.model.EvidenceLevel;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.Operation;

/**
 * Comparison of evidence within a schema or a part of an operation. Weaker evidence is breaking: a
 * program relied on a page that does not support the statement.
 *
 * @param before the level in the baseline of places that do not state their evidence
 * @param after the same in the current document
 */
record EvidenceComparison(EvidenceLevel before, EvidenceLevel after) {
  /** Evidence of places that do not inherit any. */
  static final EvidenceComparison NOT_INHERITED = new EvidenceComparison(INFERRED, INFERRED);

  /** Returns the comparison for places within a request or response. */
  static EvidenceComparison within(Operation before, Operation after, String part) {
    return new EvidenceComparison(
        Evidence.of(before, part).level(), Evidence.of(after, part).level());
  }

  /**
   * Compares the evidence statements of a schema, property, parameter or security scheme.
   *
   * @return the recorder for places within it
   */
  static ChangeRecorder compare(ChangeRecorder at, Node before, Node after) {
    EvidenceComparison within =
        new EvidenceComparison(
            level(before, at.evidence().before), level(after, at.evidence().after));
    if (before.has(Evidence.KEY) || after.has(Evidence.KEY)) {
      within.compareLevels(at, "", "");
      Rules.EVIDENCE_STATEMENT.compare(at, before.at(Evidence.KEY), after.at(Evidence.KEY));
    }
    return at.with(within);
  }

  private static EvidenceLevel level(Node node, EvidenceLevel inherited) {
    return node.has(Evidence.KEY) ? Evidence.level(node.at(Evidence.KEY, "level")) : inherited;
  }

  /** Compares the levels of a part of an operation. */
  static void comparePart(ChangeRecorder at, Node before, Node after) {
    EvidenceComparison levels =
        new EvidenceComparison(Evidence.level(before), Evidence.level(after));
    String part = before.key();
    levels.compareLevels(at, " for the " + part, part.equals("path") ? levels.effectOfPath() : "");
  }

  /** Describes the effect on the client, which does not send operations with an inferred path. */
  private String effectOfPath() {
    if (after == INFERRED) {
      return ": the client rejects the operation now";
    }
    return before == INFERRED ? ": the client sends the operation now" : "";
  }

  private void compareLevels(ChangeRecorder at, String part, String effect) {
    if (before != after) {
      boolean isWeaker = after.isWeakerThan(before);
      at.add(
          isWeaker ? Effect.BREAKING : Effect.EVIDENCE,
          "has %s evidence%s, `%s` instead of `%s`%s"
              .formatted(
                  isWeaker ? "weaker" : "stronger", part, after.key(), before.key(), effect));
    }
  }
}
