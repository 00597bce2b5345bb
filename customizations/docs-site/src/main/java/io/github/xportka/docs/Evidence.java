package io.github.xportka.docs;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.openapi.EvidenceLevel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How well something is known, and from which page.
 *
 * @param level the level
 * @param page the address of the page, or null when none is named
 */
record Evidence(EvidenceLevel level, @Nullable String page) {
  private static final String KEY = "x-evidence";

  Evidence {
    if (page != null && !level.canBeOn(page)) {
      page = null;
    }
  }

  /** What a part of the spec says of itself, or else what is known of its surroundings. */
  static Evidence of(JsonNode part, Evidence surroundings) {
    JsonNode evidence = part.path(KEY);
    if (!evidence.path("level").isTextual()) {
      return surroundings;
    }
    EvidenceLevel level = level(evidence.get("level").textValue());
    if (evidence.path("page").isTextual()) {
      return new Evidence(level, evidence.get("page").textValue());
    }
    // What is known better or worse than its surroundings is not on their page.
    return new Evidence(level, level == surroundings.level ? surroundings.page : null);
  }

  /** What a part of the spec says of itself; it must say something. */
  static Evidence of(JsonNode part, String where) {
    String level = part.path(KEY).path("level").asText();
    if (level.isEmpty()) {
      throw new SiteException(where, "there is no x-evidence.", "Say how well it is known.");
    }
    return of(part, new Evidence(level(level), null));
  }

  static EvidenceLevel level(String word) {
    return EvidenceLevel.of(word)
        .orElseThrow(
            () ->
                new SiteException(
                    "x-evidence",
                    "'" + word + "' is no level.",
                    "Write one of seed, vendor, … as lint says."));
  }

  /** The sentences about what no page says. */
  static List<String> inferred(JsonNode part) {
    List<String> sentences = new ArrayList<>();
    part.path(KEY).path("inferred").forEach(sentence -> sentences.add(sentence.asText()));
    return sentences;
  }

  /**
   * The level as a Markdown link, to the page when there is one. Its title is what the style sheet
   * knows it by, since a title is all that the reference leaves of a link.
   */
  String badge() {
    return badge(level, page == null ? "evidence.html#" + level.word() : page);
  }

  static String badge(EvidenceLevel level, String target) {
    return "["
        + level.word()
        + "]("
        + target
        + " \"Evidence: "
        + level.word()
        + ", "
        + level.meaning()
        + "\")";
  }
}
