package io.github.xportka.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.openapi.change.Change;
import io.github.xportka.openapi.change.Effect;
import io.github.xportka.openapi.change.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What changed between two versions of a pact.
 *
 * <p>A pact is a check. So what takes from it needs a reason: an interaction, a state, or an
 * expectation that is gone; a matcher that lets more pass; a member that is no longer sent. So does
 * what swaps one check for another: another path, status, type or expected value, since the old one
 * is gone with it. What adds to it is reported, and needs none: whether the platform knows the new
 * member is for the spec to say, against which every pact is checked. Nor does another example of
 * what is checked as before.
 */
final class PactChanges {
  private PactChanges() {}

  /**
   * Compares the interactions of two versions.
   *
   * @param were those of the pact that was kept
   * @param are today's
   * @return the changes, those of one interaction together
   */
  static List<Change> between(List<JsonNode> were, List<JsonNode> are) {
    List<Change> changes = new ArrayList<>();
    Map<String, JsonNode> before = byName(were);
    Map<String, JsonNode> today = byName(are);
    before.forEach(
        (name, was) -> {
          JsonNode is = today.get(name);
          if (is == null) {
            changes.add(change(name, was, "is no longer in the pact", Effect.REMOVED));
          } else {
            InteractionChanges.compare(subject(name), context(was), was, is, changes);
          }
        });
    today.forEach(
        (name, is) -> {
          if (!before.containsKey(name)) {
            changes.add(change(name, is, "is in the pact", Effect.ADDED));
          }
        });
    return changes;
  }

  /** By description; where two have the same, by what is given as well. */
  private static Map<String, JsonNode> byName(List<JsonNode> interactions) {
    Map<String, JsonNode> named = new LinkedHashMap<>();
    for (JsonNode interaction : interactions) {
      String description = interaction.path("description").asText();
      String given = String.join(", ", interaction.path("providerStates").findValuesAsText("name"));
      String name = named.containsKey(description) ? description + ", given " + given : description;
      if (named.putIfAbsent(name, interaction) != null) {
        throw new IllegalArgumentException(
            "The pact has two interactions '" + name + "'. Describe one of them otherwise.");
      }
    }
    return named;
  }

  private static Change change(String name, JsonNode interaction, String text, Effect effect) {
    return new Change(subject(name), context(interaction), text, effect);
  }

  private static Subject subject(String name) {
    return new Subject(Subject.Kind.INTERACTION, name);
  }

  /** The operation or the message's type. */
  private static String context(JsonNode interaction) {
    JsonNode reference = interaction.path("comments").path("references").path("openapi");
    return reference.path("operationId").asText(reference.path("messageType").asText());
  }
}
