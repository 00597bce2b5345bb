package io.github.xportka.openapi.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Evidence of a schema, a property, or a part of an operation.
 *
 * @param level the evidence level
 * @param page the address of the documentation page, or null if it is not known
 * @param statedBy the operation id or schema name that states the evidence for its content, or null
 *     if the evidence is stated at the place itself
 */
public record Evidence(EvidenceLevel level, @Nullable String page, @Nullable String statedBy) {
  /** Key of the extension that states evidence. */
  public static final String KEY = "x-evidence";

  /** Parts of an operation. Each has an evidence level of its own. */
  public static final List<String> PARTS = List.of("path", "request", "response");

  /** Key of the level. */
  public static final String LEVEL = "level";

  /** Key of the conclusions without a page, which are sentences. */
  public static final String INFERRED = "inferred";

  /** Key of the page. */
  public static final String PAGE = "page";

  /** Key of the date of the exchange that shows a statement of level observed. */
  public static final String OBSERVED = "observed";

  /** Key of the pages of request and response that are not on the page of the operation. */
  public static final String PAGES = "pages";

  /** Evidence of a place that neither states nor inherits evidence. */
  public static final Evidence NOT_STATED = new Evidence(EvidenceLevel.INFERRED, null, null);

  /**
   * Returns the evidence of a part of an operation.
   *
   * @param part one of {@link #PARTS}
   * @throws InvalidDocumentException if the operation does not state a valid level
   */
  public static Evidence of(Operation operation, String part) {
    Node stated = operation.evidence();
    EvidenceLevel level = level(stated.at(part));
    // The page of the part comes first. The page of the operation can be of another level.
    Optional<String> page =
        Stream.of(stated.at(PAGES, part), stated.at(PAGE))
            .map(Node::text)
            .filter(level::canBeOn)
            .findFirst();
    return new Evidence(level, page.orElse(null), operation.id());
  }

  /**
   * Returns the evidence that a schema or property states itself, or else the inherited evidence.
   *
   * @param inherited the evidence of the enclosing schema
   * @throws InvalidDocumentException if the stated level is unknown
   */
  public static Evidence of(Node node, Evidence inherited) {
    Node stated = node.at(KEY);
    if (!stated.exists()) {
      return inherited;
    }
    EvidenceLevel level = level(stated.at(LEVEL));
    if (stated.has(PAGE)) {
      return new Evidence(level, stated.at(PAGE).text(), null);
    }
    // A statement with another level than its surroundings is not on the page of the surroundings.
    return new Evidence(level, level == inherited.level ? inherited.page : null, null);
  }

  /**
   * Returns the level whose key is written at a node.
   *
   * @throws InvalidDocumentException if the level is missing or unknown
   */
  public static EvidenceLevel level(Node key) {
    return EvidenceLevel.of(key.text())
        .orElseThrow(
            () ->
                key.invalid(
                    key.exists()
                        ? "The evidence level '" + key.value().asText() + "' is unknown."
                        : "The evidence level is missing.",
                    "Write one of " + String.join(", ", EvidenceLevel.keys()) + "."));
  }

  /** Returns the sentences that an operation, schema or property states without a page. */
  public static List<String> inferred(Node node) {
    return node.at(KEY, INFERRED).texts();
  }

  /** Returns a copy that an operation or a schema with the given name states. */
  public Evidence statedBy(String name) {
    return new Evidence(level, page, name);
  }

  /** Tells whether the page is missing although the level stands for the vendor's documentation. */
  public boolean lacksPage() {
    return page == null && (level.isVendorPage() || level == EvidenceLevel.SISTER);
  }

  /** Returns source, level and page. */
  @Override
  public String toString() {
    return "%s (%s, %s)"
        .formatted(
            Objects.requireNonNullElse(statedBy, "its own x-evidence"),
            level.key(),
            Objects.requireNonNullElse(page, "no page"));
  }
}
