package io.github.xportka.spec;

/** The spec is broken: says in which file, at which JSON pointer, and what to do about it. */
public final class SpecException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SpecException(String file, String pointer, String problem, String remedy) {
    super(file + "#" + pointer + ": " + problem + " " + remedy);
  }

  SpecException(String file, String problem, Throwable cause) {
    super(file + ": " + problem, cause);
  }
}
