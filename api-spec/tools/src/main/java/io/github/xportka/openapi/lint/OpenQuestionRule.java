package io.github.xportka.openapi.lint;

import io.github.xportka.openapi.model.OpenApiDocument;
import java.util.stream.Stream;

/** Rule for open questions of a transcribed page: a person resolves and deletes each question. */
final class OpenQuestionRule implements LintRule {
  /** Key of the list of questions at an object of the spec. */
  private static final String KEY = "x-open-questions";

  @Override
  public void check(OpenApiDocument document, Violations violations) {
    document
        .nodes()
        .filter(node -> node.key().equals(KEY))
        .flatMap(list -> list.elements().isEmpty() ? Stream.of(list) : list.elements().stream())
        .forEach(
            question ->
                violations.add(
                    question,
                    "The question '" + question.value().asText() + "' is open.",
                    "Resolve the question in the spec, and delete it."));
  }
}
