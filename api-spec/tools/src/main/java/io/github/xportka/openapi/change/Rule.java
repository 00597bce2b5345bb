package io.github.xportka.openapi.change;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.openapi.model.Evidence;
import io.github.xportka.openapi.model.EvidenceLevel;
import io.github.xportka.openapi.model.Node;

/** Rule for a key of an object: what an added, a removed and a changed value mean. */
interface Rule {
  /** The value is not part of the contract, or another comparison handles it. */
  Rule IGNORED = (at, before, after) -> {};

  /** Every difference is breaking: a change whose impact is unknown must be reviewed. */
  Rule DEFAULT =
      (at, before, after) -> {
        if (before.value().isObject() && after.value().isObject()) {
          Rules.NONE.compare(at.at(after.key()), before, after);
        } else {
          value(Effect.BREAKING, Effect.BREAKING, Effect.BREAKING).compare(at, before, after);
        }
      };

  /**
   * Compares the values of a key.
   *
   * @param at the place of the object with the key
   * @param before the value in the baseline, which can be missing
   * @param after the value in the current document, which can be missing
   */
  void compare(ChangeRecorder at, Node before, Node after);

  /** Returns a rule for a value as a whole. */
  static Rule value(Effect added, Effect removed, Effect changed) {
    return (at, before, after) -> {
      if (!before.exists()) {
        at.add(added, "now has " + after.key() + " " + quote(after.value()));
      } else if (!after.exists()) {
        at.add(removed, "no longer has " + before.key() + " " + quote(before.value()));
      } else if (!before.value().equals(after.value())) {
        at.add(
            changed,
            "has %s %s instead of %s"
                .formatted(after.key(), quote(after.value()), quote(before.value())));
      }
    };
  }

  private static String quote(JsonNode value) {
    return "`" + (value.isValueNode() ? value.asText() : value.toString()) + "`";
  }

  /** Returns a rule for a boolean, which is false if it is missing. */
  static Rule flag(Effect set, String textIfSet, Effect cleared, String textIfCleared) {
    return (at, before, after) -> {
      if (after.isTrue() && !before.isTrue()) {
        at.add(set, textIfSet);
      } else if (before.isTrue() && !after.isTrue()) {
        at.add(cleared, textIfCleared);
      }
    };
  }

  /**
   * Returns a rule for a list of texts, whose order does not matter.
   *
   * @param textIfAdded the difference with placeholders for the text and the key
   * @param textIfRemoved the same for a text that was removed
   */
  static Rule texts(Effect added, String textIfAdded, Effect removed, String textIfRemoved) {
    return (at, before, after) ->
        NamedValues.of(before.elements(), after.elements(), element -> element.value().asText())
            .compare(
                (text, element) -> at.add(removed, textIfRemoved.formatted(text, before.key())),
                (text, element) -> at.add(added, textIfAdded.formatted(text, after.key())),
                (text, one, other) -> {});
  }

  /**
   * Returns a rule for an evidence level. Weaker evidence is breaking: a program relied on a page
   * that does not support the statement.
   *
   * @param part the end of the text about the evidence, such as " for the path"
   */
  static Rule level(String part) {
    return (at, before, after) -> {
      if (!before.exists() || !after.exists()) {
        DEFAULT.compare(at, before, after);
        return;
      }
      EvidenceLevel former = Evidence.level(before);
      EvidenceLevel level = Evidence.level(after);
      if (level != former) {
        boolean isWeaker = level.isWeakerThan(former);
        at.add(
            isWeaker ? Effect.BREAKING : Effect.EVIDENCE,
            "has %s evidence%s, `%s` instead of `%s`"
                .formatted(isWeaker ? "weaker" : "stronger", part, level.key(), former.key()));
      }
    };
  }
}
