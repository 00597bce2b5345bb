package io.github.xportka.openapi.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;

/** Compares a security scheme with what became of it: whoever signs otherwise is refused. */
final class SchemeChanges {
  private static final String SIGNING = "x-signing";
  private static final String PARAMETERS = "parameters";

  private SchemeChanges() {}

  static void compare(Scope at, JsonNode was, JsonNode is) {
    EvidenceChanges.compare(at, was, is, "", "");
    Nodes.compareRest(at, was, is, Set.of(SIGNING, EvidenceChanges.EVIDENCE));
    JsonNode signingWas = was.path(SIGNING);
    JsonNode signingIs = is.path(SIGNING);
    Nodes.compareRest(at, signingWas, signingIs, Set.of(PARAMETERS));
    Map<String, JsonNode> before = Nodes.by("name", signingWas.path(PARAMETERS));
    Map<String, JsonNode> today = Nodes.by("name", signingIs.path(PARAMETERS));
    before.forEach(
        (name, parameterWas) -> {
          JsonNode parameterIs = today.get(name);
          if (parameterIs == null) {
            at.at(name).breaking("was removed");
          } else {
            EvidenceChanges.compare(at.at(name), parameterWas, parameterIs, "", "");
            Nodes.compareRest(
                at.at(name), parameterWas, parameterIs, Set.of(EvidenceChanges.EVIDENCE));
          }
        });
    today.keySet().stream()
        .filter(name -> !before.containsKey(name))
        .forEach(name -> at.at(name).breaking("was added"));
    // They are sent in the order of the spec, and nobody has seen the platform take another.
    Nodes.compareOrder(at, PARAMETERS, before.keySet(), today.keySet());
  }
}
