package io.github.xportka.openapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How well a schema or a member is known.
 *
 * @param level the level
 * @param page the address of the page that shows it, or null when none is known
 * @param statedBy the operation or schema that says so for what belongs to it, or null when it is
 *     said at the place itself
 */
record Evidence(EvidenceLevel level, @Nullable String page, @Nullable String statedBy) {
  static final String KEY = "x-evidence";

  /** The pages of the request and the response that are not on the page of the operation. */
  static final String PAGES = "pages";

  /** What an operation says of its {@code path}, {@code request} or {@code response}. */
  static Evidence of(OperationSource operation, String part) {
    Place evidence = operation.evidence();
    Place word = evidence.at(part);
    if (word.text().isEmpty()) {
      throw word.broken("is missing.", "Say how well the " + part + " is known.");
    }
    EvidenceLevel level = level(word);
    return new Evidence(level, page(evidence, part, level).orElse(null), operation.id());
  }

  /** Returns the page of a part: its own page, or else the page of the operation. */
  static Optional<String> page(Place evidence, String part, EvidenceLevel level) {
    return Stream.of(evidence.at(PAGES, part), evidence.at("page"))
        .map(Place::text)
        .filter(level::canBeOn)
        .findFirst();
  }

  /** What a schema or member says of itself, or else what is known of its surroundings. */
  static Evidence of(Place place, Evidence surroundings) {
    Place evidence = place.at(KEY);
    if (!evidence.exists()) {
      return surroundings;
    }
    EvidenceLevel level = level(evidence.at("level"));
    if (!evidence.has("page") && level == surroundings.level) {
      // What is known better or worse than its surroundings is not on their page.
      return new Evidence(level, surroundings.page, null);
    }
    return new Evidence(level, evidence.has("page") ? evidence.at("page").text() : null, null);
  }

  private static EvidenceLevel level(Place word) {
    return EvidenceLevel.of(word.text())
        .orElseThrow(() -> word.broken("is no level of evidence.", EvidenceRule.LEVEL_REMEDY));
  }

  Evidence statedBy(String name) {
    return new Evidence(level, page, name);
  }

  boolean isWeakerThan(Evidence other) {
    return level.compareTo(other.level) > 0;
  }

  /** Whether both name the same page, or none. */
  boolean isOnThePageOf(Evidence other) {
    return Objects.equals(page, other.page);
  }

  /** Whether somebody saw it on a page, but nothing says on which. */
  boolean lacksPage() {
    return level.isOnAPage() && page == null;
  }

  /** What it says, into an {@code x-evidence} that may say more. */
  void writeInto(ObjectNode evidence) {
    evidence.put("level", level.word());
    if (page != null) {
      evidence.put("page", page);
    }
  }

  ObjectNode toJson() {
    ObjectNode evidence = JsonNodeFactory.instance.objectNode();
    writeInto(evidence);
    return evidence;
  }

  @Override
  public String toString() {
    return "%s (%s, %s)"
        .formatted(
            Objects.requireNonNullElse(statedBy, "its own x-evidence"),
            level.word(),
            Objects.requireNonNullElse(page, "no page"));
  }
}
