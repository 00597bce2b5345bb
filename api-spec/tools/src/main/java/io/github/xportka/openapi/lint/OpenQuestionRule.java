package io.github.xportka.openapi.lint;

import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;

/** Rule for open questions of a transcribed page: a person resolves and deletes each question. */
final class OpenQuestionRule implements LintRule {
  /** Key of the list of questions at an object of the spec. */
  private static final String KEY = "x-open-questions";

  @Override
  public void check(OpenApiDocument document, Violations violations) {
    document.walk(
        node -> {
          if (!node.key().equals(KEY)) {
            return;
          }
          String remedy = "Resolve the question in the spec, and delete it.";
          if (node.elements().isEmpty()) {
            violations.add(node, "The question '" + node.value().asText() + "' is open.", remedy);
          }
          for (Node question : node.elements()) {
            violations.add(question, "The question '" + question.text() + "' is open.", remedy);
          }
        });
  }
}
