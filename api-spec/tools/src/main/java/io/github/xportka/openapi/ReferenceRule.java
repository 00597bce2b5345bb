package io.github.xportka.openapi;

/** A reference stands alone: in OpenAPI 3.0 whatever is beside it counts for nothing. */
final class ReferenceRule implements LintRule {
  @Override
  public void check(SpecSource spec, Findings findings) {
    for (Place reference : spec.references()) {
      for (Place member : reference.members()) {
        if (!member.key().equals("$ref")) {
          findings.add(
              member,
              "is beside a $ref, and so counts for nothing.",
              "Move it to what the reference leads to, or leave it out.");
        }
      }
    }
  }
}
