package io.github.xportka.docs;

/** Failure to generate the site. The message has the place, the problem and the remedy. */
final class SiteException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SiteException(String place, String problem, String remedy) {
    super(place + ": " + problem + " " + remedy);
  }
}
