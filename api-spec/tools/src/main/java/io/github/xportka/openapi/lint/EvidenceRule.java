package io.github.xportka.openapi.lint;

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
      Set.of("level", "path", "request", "response", "page", "modified", "inferred");

  static final String LEVEL_REMEDY = "Write one of " + String.join(", ", LEVELS) + ".";

  @Override
  public void check(OpenApiDocument spec, Violations findings) {
    spec.walk(
        place -> {
          if (place.key().equals("x-evidence")) {
            checkStatement(place, findings);
          }
        });
    for (Operation operation : spec.operations()) {
      checkOperation(operation.evidence(), findings);
    }
    EvidenceResolver known = EvidenceResolver.of(spec);
    for (Node schema : spec.schemas()) {
      if (known.knows(schema)) {
        checkKnown(schema, known.of(schema), findings);
        known.members(schema).forEach((member, evidence) -> checkKnown(member, evidence, findings));
      }
    }
  }

  /** Checks what a schema or member says itself, or an operation says for the schema. */
  private static void checkKnown(Node place, Evidence known, Violations findings) {
    Node evidence = place.at(Evidence.KEY);
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

  private static void checkStatement(Node evidence, Violations findings) {
    checkLevel(evidence.at("level"), findings);
    checkWords(evidence, findings);
    checkPage(evidence, findings);
    Node inferred = evidence.at("inferred");
    if (inferred.exists() && !inferred.node().isArray()) {
      findings.add(inferred, "is no list.", "Write a list of sentences.");
    }
    for (Node sentence : inferred.elements()) {
      findings.hasText(sentence, "Say in a sentence what we concluded without a page.");
    }
  }

  private static void checkWords(Node evidence, Violations findings) {
    Set<String> words = isOfAnOperation(evidence) ? OF_OPERATIONS : STATEMENT;
    for (Node member : evidence.entries()) {
      if (!words.contains(member.key())) {
        findings.add(
            member,
            "is no word of x-evidence.",
            "Write one of " + String.join(", ", new TreeSet<>(words)) + ".");
      }
    }
  }

  private static void checkPage(Node evidence, Violations findings) {
    Node page = evidence.at("page");
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

  private static boolean canBeOn(Node page, Node level) {
    return EvidenceLevel.of(level.text()).filter(its -> its.canBeOn(page.text())).isPresent();
  }

  /** An operation has one page, but three levels. */
  private static boolean isOfAnOperation(Node evidence) {
    return PARTS.stream().anyMatch(evidence::has);
  }

  private static void checkLevel(Node level, Violations findings) {
    if (!LEVELS.contains(level.text())) {
      findings.add(level, "is no level of evidence.", LEVEL_REMEDY);
    }
  }

  private static void checkOperation(Node evidence, Violations findings) {
    if (!evidence.exists()) {
      findings.add(
          evidence,
          "is missing.",
          "Say how well path, request and response are known, and from which page.");
      return;
    }
    List<Node> parts = PARTS.stream().map(evidence::at).toList();
    parts.forEach(part -> checkLevel(part, findings));
    checkWeakest(evidence.at("level"), parts, findings);
    if (!evidence.has("page") && !evidence.at("path").text().equals("inferred")) {
      findings.add(
          evidence.at("page"),
          "is missing.",
          "Name the page, or set path to inferred when none was seen.");
    }
    Node modified = evidence.at("modified");
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

  private static void checkWeakest(Node level, List<Node> parts, Violations findings) {
    Optional<String> weakest =
        parts.stream().map(Node::text).max(Comparator.comparingInt(LEVELS::indexOf));
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
