package io.github.xportka.contract.verification;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Interactions that are added, removed or changed between two versions of a pact. */
final class PactChanges {
  private static final int MAX_PLACES = 10;
  private static final int MAX_VALUE_LENGTH = 60;

  private PactChanges() {}

  /** Lists the changes, each with the name of its interaction. Ignores the order. */
  static List<String> between(JsonNode before, JsonNode after) {
    List<String> changes = new ArrayList<>();
    Map<String, JsonNode> parts = parts(before);
    Map<String, JsonNode> newParts = parts(after);
    newParts.keySet().stream()
        .filter(name -> !parts.containsKey(name))
        .forEach(name -> changes.add("added: " + name));
    parts.forEach(
        (name, part) -> {
          JsonNode newPart = newParts.get(name);
          if (newPart == null) {
            changes.add("removed: " + name);
          } else if (!newPart.equals(part)) {
            changes.add("changed: " + name + "\n" + places(values(part), values(newPart)));
          }
        });
    return changes;
  }

  /** Returns the interactions by their descriptions, and the rest of the pact. */
  private static Map<String, JsonNode> parts(JsonNode pact) {
    Map<String, JsonNode> parts = new LinkedHashMap<>();
    for (JsonNode interaction : pact.path("interactions")) {
      assertThat(parts.put(interaction.path("description").asText(), interaction))
          .as("Two interactions have the same description. Give one of them another.")
          .isNull();
    }
    ObjectNode rest = pact.deepCopy();
    rest.remove("interactions");
    parts.put("the pact without its interactions", rest);
    return parts;
  }

  /** Returns the values by their places, such as {@code request.path}. */
  private static Map<String, String> values(JsonNode tree) {
    Map<String, String> values = new LinkedHashMap<>();
    collect("", tree, values);
    return values;
  }

  private static void collect(String place, JsonNode node, Map<String, String> values) {
    if (node.isEmpty()) {
      values.put(place, node.toString());
    }
    String prefix = place.isEmpty() ? "" : place + ".";
    node.properties().forEach(p -> collect(prefix + p.getKey(), p.getValue(), values));
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        collect(place + "[" + i + "]", node.path(i), values);
      }
    }
  }

  private static String places(Map<String, String> before, Map<String, String> after) {
    Set<String> places = new LinkedHashSet<>(after.keySet());
    places.addAll(before.keySet());
    places.removeIf(place -> Objects.equals(before.get(place), after.get(place)));
    String shown =
        places.stream()
            .limit(MAX_PLACES)
            .map(
                place ->
                    "  %s: %s, was %s"
                        .formatted(
                            place,
                            shorten(after.getOrDefault(place, "missing")),
                            shorten(before.getOrDefault(place, "missing"))))
            .collect(joining("\n"));
    int more = places.size() - MAX_PLACES;
    return more > 0 ? shown + "\n  and " + more + " more places" : shown;
  }

  private static String shorten(String value) {
    return value.length() <= MAX_VALUE_LENGTH ? value : value.substring(0, MAX_VALUE_LENGTH) + "…";
  }
}
