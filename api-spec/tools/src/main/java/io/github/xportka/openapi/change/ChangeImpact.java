package io.github.xportka.openapi.change;

/** Impact of a change on programs that use the generated client, in the order of a report. */
enum ChangeImpact {
  /** A program does not compile, sends a rejected request, or receives an unexpected value. */
  BREAKING("Breaking"),
  /** Every program works as before. */
  COMPATIBLE("Compatible"),
  /** The contract is the same. Its evidence is stronger, or comes from another source. */
  EVIDENCE("Evidence");

  private final String title;

  ChangeImpact(String title) {
    this.title = title;
  }

  /** Returns the heading in a report. */
  String title() {
    return title;
  }
}
