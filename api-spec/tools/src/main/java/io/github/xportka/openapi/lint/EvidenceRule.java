package io.github.xportka.openapi.lint;

import io.github.xportka.openapi.model.Evidence;
import io.github.xportka.openapi.model.EvidenceLevel;
import io.github.xportka.openapi.model.EvidenceResolver;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Schema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Rule for {@code x-evidence}: levels are known, a page belongs to the documentation of its level,
 * and a conclusion without a page is written as a sentence.
 */
final class EvidenceRule implements LintRule {
  private static final Pattern MODIFIED =
      Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}");
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final List<String> KEYS =
      List.of(Evidence.INFERRED, Evidence.LEVEL, Evidence.OBSERVED, Evidence.PAGE);
  private static final List<String> KEYS_OF_OPERATION =
      List.of("inferred level modified observed page pages path request response".split(" ", -1));
  private static final List<String> PARTS_WITH_PAGE = List.of("request", "response");
  private static final String SENTENCES = "Write each conclusion without a page as a sentence.";

  @Override
  public void check(OpenApiDocument document, Violations violations) {
    document
        .nodes()
        .filter(node -> node.key().equals(Evidence.KEY))
        .forEach(evidence -> checkStatement(evidence, violations));
    document.operations().forEach(operation -> checkOperation(operation.evidence(), violations));
    EvidenceResolver resolver = document.evidence();
    for (Schema schema : document.schemas()) {
      if (resolver.knows(schema.node())) {
        checkResolved(schema.node(), resolver.of(schema.node()), violations);
        Map<Node, Evidence> properties = resolver.properties(schema.node());
        properties.forEach((node, evidence) -> checkResolved(node, evidence, violations));
      }
    }
  }

  private static void checkStatement(Node evidence, Violations violations) {
    boolean ofOperation = Evidence.PARTS.stream().anyMatch(evidence::has);
    violations.requireKnownKeys(evidence, ofOperation ? KEYS_OF_OPERATION : KEYS);
    violations.requireOneOf(evidence.at(Evidence.LEVEL), EvidenceLevel.keys());
    List<Node> levels =
        ofOperation
            ? Evidence.PARTS.stream().map(evidence::at).toList()
            : List.of(evidence.at(Evidence.LEVEL));
    checkPage(evidence.at(Evidence.PAGE), levels, violations);
    checkPages(evidence, violations);
    checkObserved(evidence.at(Evidence.OBSERVED), levels, violations);
    checkSentences(evidence.at(Evidence.INFERRED), violations);
  }

  private static void checkPage(Node page, List<Node> levels, Violations violations) {
    if (!page.exists()) {
      return;
    }
    violations.requireAddress(page);
    List<EvidenceLevel> known =
        levels.stream().flatMap(level -> EvidenceLevel.of(level.text()).stream()).toList();
    if (page.text().startsWith("https://")
        && !known.isEmpty()
        && !known.contains(EvidenceLevel.OBSERVED) // keeps the page that it had before
        && known.stream().noneMatch(level -> level.canBeOn(page.text()))) {
      violations.add(
          page,
          "The page does not belong to the documentation of the level "
              + String.join(", ", known.stream().map(EvidenceLevel::key).distinct().toList())
              + ".",
          "Write a page of that documentation, or correct the level.");
    }
  }

  private static void checkObserved(Node date, List<Node> levels, Violations violations) {
    boolean observed =
        levels.stream().anyMatch(level -> level.text().equals(EvidenceLevel.OBSERVED.key()));
    if (observed && !DATE.matcher(date.text()).matches()) {
      violations.add(
          date,
          "The level observed needs the date of the exchange.",
          "Write it in quotes, like '2026-11-25'. The command 'xport evidence apply' writes both.");
    } else if (!observed && date.exists()) {
      violations.add(
          date,
          "The date of an exchange belongs to the level observed, which is not stated here.",
          "Delete the date, or correct the level.");
    }
  }

  private static void checkPages(Node evidence, Violations violations) {
    violations.requireKnownKeys(evidence.at(Evidence.PAGES), PARTS_WITH_PAGE);
    for (Node page : evidence.at(Evidence.PAGES).entries()) {
      checkPage(page, List.of(evidence.at(page.key())), violations);
      if (page.text().equals(evidence.at(Evidence.PAGE).text())) {
        violations.add(
            page,
            "The page is the page of the operation.",
            "Delete the entry: pages only names the pages that differ.");
      }
    }
  }

  private static void checkSentences(Node inferred, Violations violations) {
    if (inferred.exists() && !inferred.value().isArray()) {
      violations.add(inferred, "The value 'inferred' is not a list.", SENTENCES);
    }
    inferred.elements().forEach(sentence -> violations.requireText(sentence, SENTENCES));
  }

  private static void checkOperation(Node evidence, Violations violations) {
    if (!evidence.exists()) {
      violations.addMissing(
          evidence, "State the evidence levels of path, request and response, and the page.");
      return;
    }
    List<Node> parts = Evidence.PARTS.stream().map(evidence::at).toList();
    parts.forEach(part -> violations.requireOneOf(part, EvidenceLevel.keys()));
    checkWeakest(evidence.at(Evidence.LEVEL), parts, violations);
    List<String> withoutPage = List.of(EvidenceLevel.OBSERVED.key(), EvidenceLevel.INFERRED.key());
    if (!evidence.has(Evidence.PAGE) && !withoutPage.contains(evidence.at("path").text())) {
      violations.addMissing(
          evidence.at(Evidence.PAGE), "Write the page, or set path to inferred if it is unknown.");
    }
    Node modified = evidence.at("modified");
    if (modified.exists() && !MODIFIED.matcher(modified.text()).matches()) {
      violations.add(
          modified,
          "The time does not have the form of the vendor's pages.",
          "Write it in quotes, like '2025-08-19 06:50:46', or delete it.");
    }
    Predicate<Node> certain =
        part ->
            EvidenceLevel.of(part.text())
                .filter(level -> !level.isWeakerThan(EvidenceLevel.VENDOR))
                .isPresent();
    if (!parts.stream().allMatch(certain) && evidence.at(Evidence.INFERRED).elements().isEmpty()) {
      violations.addMissing(evidence.at(Evidence.INFERRED), SENTENCES);
    }
  }

  private static void checkWeakest(Node level, List<Node> parts, Violations violations) {
    Optional<EvidenceLevel> weakest =
        EvidenceLevel.weakest(
            parts.stream().flatMap(part -> EvidenceLevel.of(part.text()).stream()));
    if (weakest.isPresent() && !weakest.get().key().equals(level.text())) {
      violations.add(
          level,
          "The level is %s, but the weakest of path, request and response is %s."
              .formatted(level.text(), weakest.get().key()),
          "Write " + weakest.get().key() + ".");
    }
  }

  /** Checks a statement of a schema or property, or the statement of an operation for a schema. */
  private static void checkResolved(Node node, Evidence evidence, Violations violations) {
    Node stated = node.at(Evidence.KEY);
    if (!stated.exists() && !node.isNamedSchema()) {
      return; // the schema of the property is checked
    }
    if (evidence.lacksPage()) {
      violations.add(
          stated.at(Evidence.PAGE),
          "The level "
              + evidence.level().key()
              + " stands for documentation, but the page is missing.",
          "Write the https address of the page.");
    }
    if (evidence.level() == EvidenceLevel.INFERRED
        && stated.exists()
        && stated.at(Evidence.INFERRED).elements().isEmpty()) {
      violations.addMissing(stated.at(Evidence.INFERRED), SENTENCES);
    }
  }
}
