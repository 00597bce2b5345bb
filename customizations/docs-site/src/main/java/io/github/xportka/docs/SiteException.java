package io.github.xportka.docs;

/** The site cannot be made: says of what, why, and what to do about it. */
final class SiteException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SiteException(String where, String problem, String remedy) {
    super(where + ": " + problem + " " + remedy);
  }
}
