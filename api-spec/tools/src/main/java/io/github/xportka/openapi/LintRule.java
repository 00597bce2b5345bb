package io.github.xportka.openapi;

/** One thing, or a few that belong together, that the spec has to hold to. */
interface LintRule {
  void check(SpecSource spec, Findings findings);
}
