package io.github.xportka.openapi.change;

import static io.github.xportka.openapi.model.EvidenceLevel.INFERRED;

import io.github.xportka.openapi.model.Evidence;
import io.github.xportka.openapi.model.EvidenceLevel;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.Operation;
import java.util.List;
import java.util.Set;

/**
 * Comparison of evidence within a schema or a part of an operation. Weaker evidence is breaking: a
 * program relied on a page that does not support the statement.
 *
 * @param before the evidence in the baseline of places that do not state their evidence
 * @param after the same in the current document
 */
record EvidenceComparison(Evidence before, Evidence after) {
  /** Evidence of places that do not inherit any. */
  static final EvidenceComparison NOT_INHERITED =
      new EvidenceComparison(Evidence.NOT_STATED, Evidence.NOT_STATED);

  private static final List<String> SOURCES = List.of("page", "pages", "observed", "modified");
  private static final Set<String> HANDLED =
      JsonComparison.union(
          Evidence.PARTS, SOURCES, List.of(Evidence.LEVEL, Evidence.INFERRED, "statedBy"));

  /** Returns the comparison for places within a request or response. */
  static EvidenceComparison within(Operation before, Operation after, String part) {
    return new EvidenceComparison(Evidence.of(before, part), Evidence.of(after, part));
  }

  /** Compares the evidence statements of two operations or messages. */
  static void compareOperations(ChangeRecorder at, Operation before, Operation after) {
    for (String part : Evidence.PARTS) {
      // A pushed message does not state evidence of its path.
      if (before.evidence().has(part) || after.evidence().has(part)) {
        EvidenceLevel levelBefore = Evidence.of(before, part).level();
        EvidenceLevel levelAfter = Evidence.of(after, part).level();
        String effect = part.equals("path") ? effectOfPath(levelBefore, levelAfter) : "";
        compareLevels(at, " for the " + part, levelBefore, levelAfter, effect);
      }
    }
    compareSources(at, before.evidence(), after.evidence());
  }

  /** Describes the effect on the client, which does not send operations with an inferred path. */
  private static String effectOfPath(EvidenceLevel before, EvidenceLevel after) {
    if (after == INFERRED) {
      return ": the client rejects the operation now";
    }
    return before == INFERRED ? ": the client sends the operation now" : "";
  }

  /**
   * Compares the evidence statements of a schema, property or parameter.
   *
   * @return the recorder for places within it
   */
  static ChangeRecorder compare(ChangeRecorder at, Node before, Node after) {
    EvidenceComparison within =
        new EvidenceComparison(
            Evidence.of(before, at.evidence().before), Evidence.of(after, at.evidence().after));
    if (isStated(before) || isStated(after)) {
      compareLevels(at, "", within.before.level(), within.after.level(), "");
      compareSources(at, before.at(Evidence.KEY), after.at(Evidence.KEY));
    }
    return at.with(within);
  }

  static boolean isStated(Node node) {
    return node.has(Evidence.KEY);
  }

  private static void compareLevels(
      ChangeRecorder at, String part, EvidenceLevel before, EvidenceLevel after, String effect) {
    if (before != after) {
      boolean isWeaker = after.isWeakerThan(before);
      at.add(
          isWeaker ? ChangeImpact.BREAKING : ChangeImpact.EVIDENCE,
          "has %s evidence%s, `%s` instead of `%s`%s"
              .formatted(
                  isWeaker ? "weaker" : "stronger", part, after.key(), before.key(), effect));
    }
  }

  private static void compareSources(ChangeRecorder at, Node before, Node after) {
    for (String key : SOURCES) {
      if (!before.at(key).value().equals(after.at(key).value())) {
        at.add(
            ChangeImpact.EVIDENCE, JsonComparison.difference(key, before.at(key), after.at(key)));
      }
    }
    List<String> inferredBefore = JsonComparison.texts(before.at(Evidence.INFERRED));
    List<String> inferredAfter = JsonComparison.texts(after.at(Evidence.INFERRED));
    JsonComparison.without(inferredBefore, inferredAfter)
        .forEach(
            sentence ->
                at.add(ChangeImpact.EVIDENCE, "no longer states the conclusion: " + sentence));
    JsonComparison.without(inferredAfter, inferredBefore)
        .forEach(sentence -> at.add(ChangeImpact.EVIDENCE, "states the conclusion: " + sentence));
    JsonComparison.compareRest(at.at(Evidence.KEY), before, after, HANDLED);
  }
}
