package io.github.xportka.openapi.change;

import static io.github.xportka.openapi.change.Effect.BREAKING;
import static io.github.xportka.openapi.change.Effect.COMPATIBLE;
import static io.github.xportka.openapi.change.Effect.EVIDENCE;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.openapi.model.Evidence;
import io.github.xportka.openapi.model.EvidenceLevel;
import io.github.xportka.openapi.model.Node;
import java.util.List;

/** Rule for a key of an object: what an added, a removed and a changed value mean. */
interface Rule {
  /** The value is not part of the contract, or another comparison handles it. */
  Rule IGNORED = (at, before, after) -> {};

  /** Every difference is breaking: a change whose impact is unknown must be reviewed. */
  Rule DEFAULT = (at, before, after) -> object(ObjectRule.NO_KEYS).compare(at, before, after);

  /** Weaker evidence is breaking: a program relied on a page that does not support a statement. */
  Rule LEVEL =
      (at, before, after) -> {
        if (!before.exists() || !after.exists()) {
          DEFAULT.compare(at, before, after);
          return;
        }
        EvidenceLevel former = Evidence.level(before);
        EvidenceLevel level = Evidence.level(after);
        if (level != former) {
          boolean isWeaker = level.isWeakerThan(former);
          at.add(
              isWeaker ? BREAKING : EVIDENCE,
              "has %s evidence%s, `%s` instead of `%s`"
                  .formatted(
                      isWeaker ? "weaker" : "stronger",
                      after.key().equals(Evidence.LEVEL) ? "" : " for the " + after.key(),
                      level.key(),
                      former.key()));
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
      String key = after.key();
      if (!before.exists()) {
        at.add(added, "now has " + key + " " + quote(after));
      } else if (!after.exists()) {
        at.add(removed, "no longer has " + key + " " + quote(before));
      } else if (!before.value().equals(after.value())) {
        at.add(changed, "has " + key + " " + quote(after) + " instead of " + quote(before));
      }
    };
  }

  private static String quote(Node node) {
    JsonNode value = node.value();
    return "`" + (value.isValueNode() ? value.asText() : value.toString()) + "`";
  }

  /** Returns a rule for an object, which compares its entries at the place of its key. */
  static Rule object(Rule entries) {
    return (at, before, after) -> {
      if (before.value().isObject() && after.value().isObject()) {
        entries.compare(at.at(after.key()), before, after);
      } else {
        value(BREAKING, BREAKING, BREAKING).compare(at, before, after);
      }
    };
  }

  /** Returns a rule for a value that programs know by its name, such as a schema or a property. */
  static Rule named(Rule content) {
    return (at, before, after) -> {
      if (!before.exists()) {
        at.add(COMPATIBLE, "was added");
      } else if (!after.exists()) {
        at.add(BREAKING, "was removed");
      } else {
        content.compare(at, before, after);
      }
    };
  }

  /** Returns a rule for a boolean, which is false if it is missing. */
  static Rule flag(Effect set, Effect cleared) {
    return (at, before, after) -> {
      if (after.isTrue() && !before.isTrue()) {
        at.add(set, "is " + after.key() + " now");
      } else if (before.isTrue() && !after.isTrue()) {
        at.add(cleared, "is no longer " + after.key());
      }
    };
  }

  /** Returns a rule for a list of texts, whose order does not matter. */
  static Rule list(Effect added, Effect removed) {
    return (at, before, after) -> {
      String key = after.key();
      missing(before, after).forEach(text -> at.add(removed, key + " no longer contains " + text));
      missing(after, before).forEach(text -> at.add(added, key + " now contains " + text));
    };
  }

  /** Returns the elements of a list that another list does not contain, in quotation marks. */
  private static List<String> missing(Node list, Node other) {
    List<JsonNode> known = other.elements().stream().map(Node::value).toList();
    return list.elements().stream()
        .filter(element -> !known.contains(element.value()))
        .map(Rule::quote)
        .toList();
  }
}
