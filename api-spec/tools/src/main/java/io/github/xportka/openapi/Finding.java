package io.github.xportka.openapi;

import java.io.Serializable;

/**
 * Something in the spec's files that has to be put right.
 *
 * @param file the file, as its path below the spec's folder
 * @param pointer the place in the file as a JSON pointer; empty for the file as a whole
 * @param problem what is wrong there, a sentence
 * @param remedy what to do about it, a sentence
 */
public record Finding(String file, String pointer, String problem, String remedy)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The finding on one line: place, problem, remedy. */
  @Override
  public String toString() {
    return file + "#" + pointer + ": " + problem + " " + remedy;
  }
}
