package io.github.xportka.sandbox;

import static java.util.stream.Collectors.joining;

import java.util.List;

/**
 * Difference between a body and its schema. Contains no value of the body, so it can be logged.
 *
 * @param pointer JSON pointer to the value; empty for the whole body
 * @param problem the problem, for example {@code must be a string, but is a number}
 */
public record BodyViolation(String pointer, String problem) {
  private static final int MAX_DESCRIBED = 10;

  /** Describes the first violations, and counts the others. */
  static String describe(List<BodyViolation> violations) {
    String first =
        violations.stream()
            .limit(MAX_DESCRIBED)
            .map(BodyViolation::toString)
            .collect(joining("; "));
    return violations.size() > MAX_DESCRIBED
        ? first + "; and " + (violations.size() - MAX_DESCRIBED) + " more"
        : first;
  }

  /** Returns the pointer and the problem on one line. */
  @Override
  public String toString() {
    return (pointer.isEmpty() ? "the body" : pointer) + ": " + problem;
  }
}
