package io.github.xportka.openapi.change;

/** What a change does, in the order of a report. */
public enum Effect {
  /** A program that worked stops to compile, is refused, or finds other things in an answer. */
  BREAKING("Breaking", true),
  /** Something is checked no longer. */
  REMOVED("Removed", true),
  /** Something is checked less strictly. */
  LOOSENED("Loosened", true),
  /** Something else is sent or expected than before. */
  CHANGED("Changed", true),
  /** A program that worked goes on working. */
  COMPATIBLE("Compatible", false),
  /** Something is checked that was not. */
  ADDED("Added", false),
  /** Something is checked more strictly. */
  TIGHTENED("Tightened", false),
  /** Another example of what is checked as before. */
  EXAMPLE("Other examples", false),
  /** Something is better known, or otherwise. */
  EVIDENCE("Evidence", false);

  private final String title;
  private final boolean needsReason;

  Effect(String title, boolean needsReason) {
    this.title = title;
    this.needsReason = needsReason;
  }

  /**
   * The effect as a heading.
   *
   * @return one or two words
   */
  public String title() {
    return title;
  }

  /**
   * Whether somebody has to give a reason for such a change.
   *
   * @return whether the change has to be in the {@link AllowList}
   */
  public boolean needsReason() {
    return needsReason;
  }
}
