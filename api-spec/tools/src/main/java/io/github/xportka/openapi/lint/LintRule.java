package io.github.xportka.openapi.lint;

import io.github.xportka.openapi.model.OpenApiDocument;

/** Rule, or a few related rules, for a document. */
interface LintRule {
  /** Adds a violation for each place of the document that breaks the rule. */
  void check(OpenApiDocument document, Violations violations);
}
