package io.github.xportka.openapi.change;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.openapi.EvidenceLevel;
import java.util.List;
import java.util.Set;

/**
 * How well something is known. Who relied on a page that turns out not to say it has to hear of it,
 * so a level that falls is breaking.
 */
final class EvidenceChanges {
  static final String EVIDENCE = "x-evidence";

  private static final List<String> PARTS = List.of("path", "request", "response");
  private static final String INFERRED = "inferred";
  private static final String LEVEL = "level";

  private EvidenceChanges() {}

  /** Compares what two operations or messages say of themselves. */
  static void compareParts(Scope at, JsonNode was, JsonNode is) {
    JsonNode evidenceWas = was.path(EVIDENCE);
    JsonNode evidenceIs = is.path(EVIDENCE);
    for (String part : PARTS) {
      String levelWas = evidenceWas.path(part).asText();
      String levelIs = evidenceIs.path(part).asText();
      String note = "";
      if (part.equals("path") && !levelWas.equals(levelIs)) {
        note =
            levelIs.equals(INFERRED)
                ? ": the client refuses the operation now"
                : levelWas.equals(INFERRED) ? ": the client sends the operation now" : "";
      }
      compareLevels(at, "the " + part, levelWas, levelIs, note);
    }
    compareSource(at, evidenceWas, evidenceIs);
    // The level as a whole is the weakest of the parts: they have said it.
    Nodes.compareRest(
        at.at(EVIDENCE),
        evidenceWas,
        evidenceIs,
        Set.of("path", "request", "response", LEVEL, "page", "pages", "modified", INFERRED));
  }

  /** Compares what two schemas or members say of themselves. */
  static void compare(
      Scope at, JsonNode was, JsonNode is, String inheritedWas, String inheritedIs) {
    if (says(was) || says(is)) {
      compareLevels(at, "it", level(was, inheritedWas), level(is, inheritedIs), "");
      compareSource(at, was.path(EVIDENCE), is.path(EVIDENCE));
      Nodes.compareRest(
          at.at(EVIDENCE),
          was.path(EVIDENCE),
          is.path(EVIDENCE),
          Set.of(LEVEL, "page", "modified", INFERRED, "statedBy"));
    }
  }

  /** Whether a schema or member says itself how well it is known. */
  static boolean says(JsonNode node) {
    return node.has(EVIDENCE);
  }

  /** How well something is known: as it says itself, or as well as what it is part of. */
  static String level(JsonNode node, String inherited) {
    return node.path(EVIDENCE).path(LEVEL).asText(inherited);
  }

  private static void compareLevels(Scope at, String what, String was, String is, String note) {
    int rankWas = rank(was);
    int rankIs = rank(is);
    if (rankIs > rankWas) {
      at.breaking("is known less well: " + what + " was `" + was + "`, is `" + is + "`" + note);
    } else if (rankIs < rankWas) {
      at.evidence("is known better: " + what + " was `" + was + "`, is `" + is + "`" + note);
    }
  }

  /** What says no level is known worst. */
  private static int rank(String level) {
    int rank = EvidenceLevel.words().indexOf(level);
    return rank < 0 ? EvidenceLevel.words().size() : rank;
  }

  private static void compareSource(Scope at, JsonNode was, JsonNode is) {
    for (String member : List.of("page", "pages", "modified")) {
      if (!was.path(member).equals(is.path(member))) {
        at.evidence(Nodes.difference(member, was.path(member), is.path(member)));
      }
    }
    List<String> inferredWas = Nodes.texts(was.path(INFERRED));
    List<String> inferredIs = Nodes.texts(is.path(INFERRED));
    Nodes.without(inferredWas, inferredIs)
        .forEach(sentence -> at.evidence("no longer infers: " + sentence));
    Nodes.without(inferredIs, inferredWas).forEach(sentence -> at.evidence("infers: " + sentence));
  }
}
