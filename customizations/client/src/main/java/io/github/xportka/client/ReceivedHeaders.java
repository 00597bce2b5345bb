package io.github.xportka.client;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Headers of a response. Names ignore case. */
final class ReceivedHeaders {
  private final TreeMap<String, List<String>> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  ReceivedHeaders(Map<String, Collection<String>> headers) {
    headers.forEach((name, values) -> byName.put(name, List.copyOf(values)));
  }

  Map<String, List<String>> byName() {
    return Collections.unmodifiableMap(byName);
  }
}
