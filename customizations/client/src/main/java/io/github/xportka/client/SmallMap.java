package io.github.xportka.client;

import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Ordered map of a few values, which needs less memory than a hash map. Only {@link #add} changes
 * it.
 */
final class SmallMap<V> extends AbstractMap<String, V> {
  private final List<String> names;
  private final List<V> values;

  /** Creates a map of two lists of the same size, which are not copied. */
  SmallMap(List<String> names, List<V> values) {
    this.names = names;
    this.values = values;
  }

  /** Creates an empty map for a usual number of values. */
  SmallMap(int usualSize) {
    this(new ArrayList<>(usualSize), new ArrayList<>(usualSize));
  }

  /** Adds a value, or replaces the value of the same name. */
  void add(String name, V value) {
    int index = names.indexOf(name);
    if (index < 0) {
      names.add(name);
      values.add(value);
    } else {
      values.set(index, value);
    }
  }

  @Override
  public @Nullable V get(Object name) {
    int index = names.indexOf(name);
    return index < 0 ? null : values.get(index);
  }

  @Override
  public boolean containsKey(Object name) {
    return names.contains(name);
  }

  @Override
  public int size() {
    return names.size();
  }

  @Override
  public void forEach(BiConsumer<? super String, ? super V> action) {
    for (int i = 0; i < names.size(); i++) {
      action.accept(names.get(i), values.get(i));
    }
  }

  /** Returns the entries of a copy. A call of the client uses {@link #forEach} instead. */
  @Override
  public Set<Map.Entry<String, V>> entrySet() {
    Map<String, V> copy = new LinkedHashMap<>();
    forEach(copy::put);
    return Collections.unmodifiableMap(copy).entrySet();
  }
}
