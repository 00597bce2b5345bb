package io.github.xportka.openapi.change;

import io.github.xportka.openapi.model.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Values by name, such as operations, schemas, properties and enumerated values.
 *
 * @param before the values in the baseline, in its order
 * @param after the values in the current document, in its order
 */
record NamedValues<T>(Map<String, T> before, Map<String, T> after) {
  /** Comparison of a value with its successor. */
  interface Comparison<T> {
    void compare(String name, T before, T after);
  }

  static <T> NamedValues<T> of(List<T> before, List<T> after, Function<T, String> name) {
    return new NamedValues<>(byName(before, name), byName(after, name));
  }

  /** Returns the values of two objects by their keys. */
  static NamedValues<Node> entries(Node before, Node after) {
    return of(before.entries(), after.entries(), Node::key);
  }

  private static <T> Map<String, T> byName(List<T> values, Function<T, String> name) {
    Map<String, T> byName = new LinkedHashMap<>();
    values.forEach(value -> byName.put(name.apply(value), value));
    return byName;
  }

  /** Passes each value to one of the functions. */
  void compare(BiConsumer<String, T> removed, BiConsumer<String, T> added, Comparison<T> kept) {
    before.forEach(
        (name, value) -> {
          T successor = after.get(name);
          if (successor == null) {
            removed.accept(name, value);
          } else {
            kept.compare(name, value, successor);
          }
        });
    after.forEach(
        (name, value) -> {
          if (!before.containsKey(name)) {
            added.accept(name, value);
          }
        });
  }

  /** Compares only the values that exist in both documents. */
  void compareKept(Comparison<T> kept) {
    compare((name, removed) -> {}, (name, added) -> {}, kept);
  }
}
