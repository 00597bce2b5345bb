package io.github.xportka.openapi.lint;

/** A reference stands alone: in OpenAPI 3.0 whatever is beside it counts for nothing. */
final class ReferenceRule implements LintRule {
  @Override
  public void check(OpenApiDocument spec, Violations findings) {
    for (Node reference : spec.references()) {
      for (Node member : reference.entries()) {
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
