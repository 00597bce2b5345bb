package io.github.xportka.openapi.model;

/**
 * Violation of a rule at a position of a document.
 *
 * @param position the position of the violation
 * @param problem what is wrong, as a sentence
 * @param remedy what to do, as a sentence
 */
public record Violation(Position position, String problem, String remedy) {
  /** Returns position, problem and remedy on one line. */
  @Override
  public String toString() {
    return position + ": " + problem + " " + remedy;
  }
}
