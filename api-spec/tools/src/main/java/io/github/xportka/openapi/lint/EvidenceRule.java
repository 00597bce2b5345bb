package io.github.xportka.openapi.lint;

import io.github.xportka.openapi.model.Evidence;
import io.github.xportka.openapi.model.EvidenceLevel;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rule for {@code x-evidence}: a page belongs to the documentation of its level, the level of an
 * operation is the weakest of its parts, and a level that stands for documentation has a page.
 */
final class EvidenceRule implements LintRule {
  @Override
  public void check(OpenApiDocument document, Violations violations) {
    document
        .nodes()
        .filter(node -> node.key().equals(Evidence.KEY))
        .forEach(evidence -> checkPages(evidence, violations));
    document.operations().forEach(operation -> checkWeakest(operation.evidence(), violations));
    document
        .evidence()
        .byNode()
        .forEach((node, evidence) -> checkPageExists(node, evidence, violations));
  }

  private static void checkPages(Node evidence, Violations violations) {
    boolean ofOperation = Evidence.PARTS.stream().anyMatch(evidence::has);
    checkPage(
        evidence.at(Evidence.PAGE),
        (ofOperation ? Evidence.PARTS : List.of(Evidence.LEVEL)).stream().map(evidence::at),
        violations);
    for (Node other : evidence.at(Evidence.PAGES).entries()) {
      checkPage(other, Stream.of(evidence.at(other.key())), violations);
    }
  }

  private static void checkPage(Node page, Stream<Node> stated, Violations violations) {
    List<EvidenceLevel> levels = levels(stated).distinct().toList();
    if (page.text().startsWith("https://")
        && !levels.isEmpty()
        && !levels.contains(EvidenceLevel.OBSERVED) // keeps the page that it had before
        && levels.stream().noneMatch(level -> level.canBeOn(page.text()))) {
      violations.add(
          page,
          "The page does not belong to the documentation of the level "
              + levels.stream().map(EvidenceLevel::key).collect(Collectors.joining(", "))
              + ".",
          "Write a page of that documentation, or correct the level.");
    }
  }

  private static Stream<EvidenceLevel> levels(Stream<Node> stated) {
    return stated.flatMap(level -> EvidenceLevel.of(level.text()).stream());
  }

  private static void checkWeakest(Node evidence, Violations violations) {
    Node level = evidence.at(Evidence.LEVEL);
    EvidenceLevel.weakest(levels(Evidence.PARTS.stream().map(evidence::at)))
        .map(EvidenceLevel::key)
        .filter(weakest -> !weakest.equals(level.text()))
        .ifPresent(
            weakest ->
                violations.add(
                    level,
                    "The level is {value}, but the weakest of path, request and response is "
                        + weakest
                        + ".",
                    "Write " + weakest + "."));
  }

  /** Checks a statement of a schema or property, or the statement of an operation for a schema. */
  private static void checkPageExists(Node node, Evidence evidence, Violations violations) {
    // Without a statement, the page is missing at the schema of the property.
    boolean isStatedHere = node.has(Evidence.KEY) || node.isNamedSchema();
    if (isStatedHere && evidence.lacksPage()) {
      violations.add(
          node.at(Evidence.KEY, Evidence.PAGE),
          "The level "
              + evidence.level().key()
              + " stands for documentation, but the page is missing.",
          "Write the https address of the page.");
    }
  }
}
