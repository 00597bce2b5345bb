package io.github.xportka.openapi.change;

/** Effect of a change, in the order of a report. */
public enum Effect {
  /** A program no longer compiles, is refused, or receives what it did not have to expect. */
  BREAKING("Breaking", true),
  /** Existing programs work as before. */
  COMPATIBLE("Compatible", false),
  /** The evidence of a statement is different, and not weaker. */
  EVIDENCE("Evidence", false);

  private final String title;
  private final boolean needsReason;

  Effect(String title, boolean needsReason) {
    this.title = title;
    this.needsReason = needsReason;
  }

  /**
   * Returns the effect as a heading.
   *
   * @return one word
   */
  public String title() {
    return title;
  }

  /**
   * Returns whether such a change needs a reason.
   *
   * @return whether the change must be in the {@link AllowList}
   */
  public boolean needsReason() {
    return needsReason;
  }
}
