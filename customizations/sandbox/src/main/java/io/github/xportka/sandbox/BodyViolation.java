package io.github.xportka.sandbox;

/**
 * Difference between a body and its schema. Contains no value of the body, so it can be logged.
 *
 * @param pointer JSON pointer to the value; empty for the whole body
 * @param problem the problem, for example {@code must be a string, but is a number}
 */
public record BodyViolation(String pointer, String problem) {
  /** Returns the pointer and the problem on one line. */
  @Override
  public String toString() {
    return (pointer.isEmpty() ? "the body" : pointer) + ": " + problem;
  }
}
