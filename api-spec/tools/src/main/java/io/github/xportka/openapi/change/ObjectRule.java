package io.github.xportka.openapi.change;

import io.github.xportka.openapi.model.Node;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Rule for an object: the rules for its keys.
 *
 * @param byKey the rules for known keys
 * @param otherwise the rule for every other key
 */
record ObjectRule(Map<String, Rule> byKey, Rule otherwise) implements Rule {
  /** Rule for an object of which every difference is breaking. */
  static final ObjectRule NO_KEYS = each(Rule.DEFAULT);

  /** Returns a rule that is the same for all keys. */
  static ObjectRule each(Rule rule) {
    return new ObjectRule(Map.of(), rule);
  }

  /** Returns a rule that also knows some other keys. */
  ObjectRule with(Rule rule, String... keys) {
    Map<String, Rule> more = new HashMap<>(byKey);
    Stream.of(keys).forEach(key -> more.put(key, rule));
    return new ObjectRule(more, otherwise);
  }

  @Override
  public void compare(ChangeRecorder at, Node before, Node after) {
    for (String key : keys(before, after)) {
      byKey.getOrDefault(key, otherwise).compare(at, before.at(key), after.at(key));
    }
  }

  /** Returns the keys of both objects, which can be missing. */
  static Set<String> keys(Node before, Node after) {
    Set<String> keys = new LinkedHashSet<>();
    before.value().fieldNames().forEachRemaining(keys::add);
    after.value().fieldNames().forEachRemaining(keys::add);
    return keys;
  }
}
