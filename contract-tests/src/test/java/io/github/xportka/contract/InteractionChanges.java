package io.github.xportka.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.openapi.change.Change;
import io.github.xportka.openapi.change.Effect;
import io.github.xportka.openapi.change.Subject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Compares an interaction or a message of a pact with what became of it. Shows no values. */
final class InteractionChanges {
  /** Told by what they are made of. */
  private static final Set<String> NOT_COMPARED = Set.of("key", "description");

  private final List<Change> found;
  private final Subject subject;
  private final String context;

  private InteractionChanges(List<Change> found, Subject subject, String context) {
    this.found = found;
    this.subject = subject;
    this.context = context;
  }

  static void compare(
      Subject subject, String context, JsonNode was, JsonNode is, List<Change> found) {
    InteractionChanges changes = new InteractionChanges(found, subject, context);
    for (String member : names(was, is)) {
      JsonNode memberWas = was.path(member);
      JsonNode memberIs = is.path(member);
      switch (member) {
        case "providerStates" -> changes.compareStates(memberWas, memberIs);
        case "request", "response" -> changes.compareMessage(member, memberWas, memberIs);
        case "contents" -> changes.compareBody(member, memberWas, memberIs, was, is);
        case "metadata" -> changes.compareNamed(member, memberWas, memberIs);
        case "matchingRules" -> {} // with the contents
        default -> {
          if (!NOT_COMPARED.contains(member) && !memberWas.equals(memberIs)) {
            changes.add(Effect.CHANGED, member, "is another one");
          }
        }
      }
    }
  }

  private void compareStates(JsonNode were, JsonNode are) {
    List<String> before = were.findValuesAsText("name");
    List<String> today = are.findValuesAsText("name");
    for (JsonNode state : were) {
      String name = state.path("name").asText();
      if (!today.contains(name)) {
        add(Effect.REMOVED, "given", "'" + name + "' no longer");
      } else if (are.valueStream().noneMatch(state::equals)) {
        add(Effect.CHANGED, "given", "'" + name + "' with other parameters");
      }
    }
    for (String state : today) {
      if (!before.contains(state)) {
        add(Effect.ADDED, "given", "'" + state + "'");
      }
    }
  }

  private void compareMessage(String part, JsonNode was, JsonNode is) {
    for (String member : names(was, is)) {
      JsonNode memberWas = was.path(member);
      JsonNode memberIs = is.path(member);
      switch (member) {
        case "headers", "query" -> compareNamed(part + "." + member, memberWas, memberIs);
        case "body" -> compareBody(part, memberWas, memberIs, was, is);
        case "matchingRules" -> compareOtherRules(part, memberWas, memberIs);
        default -> {
          if (!memberWas.equals(memberIs)) {
            add(Effect.CHANGED, part + "." + member, "is another one");
          }
        }
      }
    }
  }

  private void compareNamed(String part, JsonNode were, JsonNode are) {
    for (String name : names(were, are)) {
      String place = part + "." + name;
      if (!are.has(name)) {
        add(Effect.LOOSENED, place, "is no longer there");
      } else if (!were.has(name)) {
        add(Effect.ADDED, place, "is there");
      } else if (!were.path(name).equals(are.path(name))) {
        add(Effect.CHANGED, place, "has another value");
      }
    }
  }

  private void compareBody(
      String part, JsonNode bodyWas, JsonNode bodyIs, JsonNode was, JsonNode is) {
    if (!bodyWas.path("contentType").equals(bodyIs.path("contentType"))
        && !bodyWas.isMissingNode()
        && !bodyIs.isMissingNode()) {
      add(Effect.CHANGED, part + ".contentType", "is another one");
    }
    new BodyChanges(
            part,
            Expectations.of(was.path("matchingRules")),
            Expectations.of(is.path("matchingRules")),
            this::add)
        .compare(bodyWas.path("content"), bodyIs.path("content"));
  }

  /**
   * Rules for headers, status and the like: of two rules nobody says here which is the stricter.
   */
  private void compareOtherRules(String part, JsonNode were, JsonNode are) {
    for (String name : names(were, are)) {
      if (!name.equals("body") && !were.path(name).equals(are.path(name))) {
        add(Effect.CHANGED, part + "." + name, "is matched otherwise");
      }
    }
  }

  private void add(Effect effect, String place, String what) {
    Change change = new Change(subject, context, "`" + place + "` " + what, effect);
    if (!found.contains(change)) {
      found.add(change);
    }
  }

  static Set<String> names(JsonNode was, JsonNode is) {
    Set<String> names = new LinkedHashSet<>();
    was.fieldNames().forEachRemaining(names::add);
    is.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
