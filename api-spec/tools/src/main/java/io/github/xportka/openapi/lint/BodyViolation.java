package io.github.xportka.openapi.lint;

/**
 * One way in which a body is not what the spec says. Holds none of the body's values, so it may be
 * shown and logged.
 *
 * @param pointer the place in the body as a JSON pointer; empty for the body as a whole
 * @param problem what is wrong there, such as {@code must be a string, but is a number}
 */
public record BodyViolation(String pointer, String problem) {
  /** The fault on one line: place, problem. */
  @Override
  public String toString() {
    return (pointer.isEmpty() ? "the body" : pointer) + ": " + problem;
  }
}
