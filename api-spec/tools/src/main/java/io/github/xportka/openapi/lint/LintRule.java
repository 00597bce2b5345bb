package io.github.xportka.openapi.lint;

/** One thing, or a few that belong together, that the spec has to hold to. */
interface LintRule {
  void check(OpenApiDocument spec, Violations findings);
}
