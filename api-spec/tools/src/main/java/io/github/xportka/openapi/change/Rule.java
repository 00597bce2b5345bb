package io.github.xportka.openapi.change;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.openapi.model.Node;
import java.util.Comparator;

/** Rule for a key of an object: what an added, a removed and a changed value mean. */
interface Rule {
  /** The value is not part of the contract, or another comparison handles it. */
  Rule IGNORED = (at, before, after) -> {};

  /** Every difference is breaking: a change whose impact is unknown must be reviewed. */
  Rule DEFAULT = value(Effect.BREAKING, Effect.BREAKING, Effect.BREAKING);

  /** Compares 0 and 0.0 as equal. */
  Comparator<JsonNode> BY_VALUE =
      (one, other) ->
          one.isNumber() && other.isNumber()
              ? one.decimalValue().compareTo(other.decimalValue())
              : one.equals(other) ? 0 : 1;

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
      if (!before.value().equals(BY_VALUE, after.value())) {
        Effect ifExisted = after.exists() ? changed : removed;
        at.add(before.exists() ? ifExisted : added, difference(before, after));
      }
    };
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

  /** Returns a rule for a limit. A value with a limit is stricter than one without. */
  static Rule limit(Effect greater, Effect less) {
    return (at, before, after) -> {
      boolean areNumbers = before.value().isNumber() && after.value().isNumber();
      boolean isGreater = BY_VALUE.compare(after.value(), before.value()) > 0;
      Effect ifNumbers = isGreater ? greater : less;
      value(Effect.STRICTER, Effect.LOOSER, areNumbers ? ifNumbers : Effect.BREAKING)
          .compare(at, before, after);
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

  /** Describes the difference between two values of a key. */
  static String difference(Node before, Node after) {
    if (!before.exists()) {
      return "now has " + after.key() + " " + quote(after.value());
    }
    if (!after.exists()) {
      return "no longer has " + before.key() + " " + quote(before.value());
    }
    return "has %s %s instead of %s"
        .formatted(after.key(), quote(after.value()), quote(before.value()));
  }

  private static String quote(JsonNode value) {
    return "`" + (value.isValueNode() ? value.asText() : value.toString()) + "`";
  }
}
