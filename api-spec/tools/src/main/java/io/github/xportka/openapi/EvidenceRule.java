package io.github.xportka.openapi;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Whoever says how well something is known says it in the words that are agreed, and says all. */
final class EvidenceRule implements LintRule {
  /** The levels, the strongest first. */
  static final List<String> LEVELS = EvidenceLevel.words();

  /** The levels of what the vendor's own pages show. */
  static final List<String> SHOWN = LEVELS.subList(0, 2);

  private static final List<String> PARTS = List.of("path", "request", "response");
  private static final Pattern MODIFIED =
      Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}");
  private static final Set<String> STATEMENT = Set.of("level", "page", "inferred");
  private static final Set<String> OF_OPERATIONS =
      Set.of(
          "level", "path", "request", "response", "page", Evidence.PAGES, "modified", "inferred");
  private static final Set<String> PARTS_WITH_PAGES = Set.of("request", "response");

  static final String LEVEL_REMEDY = "Write one of " + String.join(", ", LEVELS) + ".";

  @Override
  public void check(SpecSource spec, Findings findings) {
    spec.walk(
        place -> {
          if (place.key().equals("x-evidence")) {
            checkStatement(place, findings);
          }
        });
    for (OperationSource operation : spec.operations()) {
      checkOperation(operation.evidence(), findings);
    }
    SchemaEvidence known = SchemaEvidence.of(spec);
    for (Place schema : spec.schemas()) {
      if (known.knows(schema)) {
        checkKnown(schema, known.of(schema), findings);
        known.members(schema).forEach((member, evidence) -> checkKnown(member, evidence, findings));
      }
    }
  }

  /** Checks what a schema or member says itself, or an operation says for the schema. */
  private static void checkKnown(Place place, Evidence known, Findings findings) {
    Place evidence = place.at(Evidence.KEY);
    if (!evidence.exists() && !place.isNamedSchema()) {
      return; // its schema says it
    }
    if (known.lacksPage()) {
      findings.add(
          evidence.at("page"),
          "is missing, though what is known as " + known.level().word() + " is on a page.",
          "Give the https address of the page.");
    }
    if (known.level() == EvidenceLevel.INFERRED
        && evidence.exists()
        && evidence.at("inferred").elements().isEmpty()) {
      findings.add(
          evidence.at("inferred"), "is missing.", "Say in a sentence each what we concluded.");
    }
  }

  private static void checkStatement(Place evidence, Findings findings) {
    checkLevel(evidence.at("level"), findings);
    checkWords(evidence, findings);
    checkPage(evidence, findings);
    checkPages(evidence, findings);
    Place inferred = evidence.at("inferred");
    if (inferred.exists() && !inferred.node().isArray()) {
      findings.add(inferred, "is no list.", "Write a list of sentences.");
    }
    for (Place sentence : inferred.elements()) {
      findings.hasText(sentence, "Say in a sentence what we concluded without a page.");
    }
  }

  private static void checkWords(Place evidence, Findings findings) {
    Set<String> words = isOfAnOperation(evidence) ? OF_OPERATIONS : STATEMENT;
    for (Place member : evidence.members()) {
      if (!words.contains(member.key())) {
        findings.add(
            member,
            "is no word of x-evidence.",
            "Write one of " + String.join(", ", new TreeSet<>(words)) + ".");
      }
    }
  }

  private static void checkPage(Place evidence, Findings findings) {
    Place page = evidence.at("page");
    if (!page.exists()) {
      return;
    }
    if (!page.text().startsWith("https://")) {
      findings.add(page, "is not an https address.", "Give the https address of the page.");
    } else if (isOfAnOperation(evidence)
        ? PARTS.stream().noneMatch(part -> canBeOn(page, evidence.at(part)))
        : EvidenceLevel.of(evidence.at("level").text()).isPresent()
            && !canBeOn(page, evidence.at("level"))) {
      findings.add(
          page,
          "is no page for what is known as " + evidence.at("level").text() + ".",
          "Name a page of the documentation that the level stands for, or correct the level.");
    }
  }

  private static void checkPages(Place evidence, Findings findings) {
    for (Place page : evidence.at(Evidence.PAGES).members()) {
      if (!PARTS_WITH_PAGES.contains(page.key())) {
        findings.add(
            page,
            "is not a part with a page of its own.",
            "Name request or response, and the page of the operation under page.");
      } else if (!canBeOn(page, evidence.at(page.key()))) {
        findings.add(
            page,
            "is not a page for the level " + evidence.at(page.key()).text() + ".",
            "Give the https address of a page that the level of the part stands for.");
      }
    }
  }

  private static boolean canBeOn(Place page, Place level) {
    return EvidenceLevel.of(level.text()).filter(its -> its.canBeOn(page.text())).isPresent();
  }

  /** An operation has one page, but three levels. */
  private static boolean isOfAnOperation(Place evidence) {
    return PARTS.stream().anyMatch(evidence::has);
  }

  private static void checkLevel(Place level, Findings findings) {
    if (!LEVELS.contains(level.text())) {
      findings.add(level, "is no level of evidence.", LEVEL_REMEDY);
    }
  }

  private static void checkOperation(Place evidence, Findings findings) {
    if (!evidence.exists()) {
      findings.add(
          evidence,
          "is missing.",
          "Say how well path, request and response are known, and from which page.");
      return;
    }
    List<Place> parts = PARTS.stream().map(evidence::at).toList();
    parts.forEach(part -> checkLevel(part, findings));
    checkWeakest(evidence.at("level"), parts, findings);
    if (!evidence.has("page") && !evidence.at("path").text().equals("inferred")) {
      findings.add(
          evidence.at("page"),
          "is missing.",
          "Name the page, or set path to inferred when none was seen.");
    }
    Place modified = evidence.at("modified");
    if (modified.exists() && !MODIFIED.matcher(modified.text()).matches()) {
      findings.add(
          modified,
          "is no time as the vendor's pages print it.",
          "Write it in quotes, like '2025-08-19 06:50:46', or leave it out.");
    }
    boolean shown = parts.stream().allMatch(part -> SHOWN.contains(part.text()));
    if (!shown && evidence.at("inferred").elements().isEmpty()) {
      findings.add(
          evidence.at("inferred"),
          "is missing, though not all of the operation is on the vendor's pages.",
          "Say in a sentence each what we concluded.");
    }
  }

  private static void checkWeakest(Place level, List<Place> parts, Findings findings) {
    Optional<String> weakest =
        parts.stream().map(Place::text).max(Comparator.comparingInt(LEVELS::indexOf));
    if (weakest.isPresent()
        && LEVELS.contains(weakest.get())
        && !weakest.get().equals(level.text())) {
      findings.add(
          level,
          "is "
              + level.text()
              + ", but the weakest of path, request and response is "
              + weakest.get()
              + ".",
          "Write " + weakest.get() + ".");
    }
  }
}
