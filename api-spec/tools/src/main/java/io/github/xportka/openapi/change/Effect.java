package io.github.xportka.openapi.change;

/** Effect of a difference on programs, which can depend on the direction of the value. */
enum Effect {
  /** Breaks senders and receivers. */
  BREAKING,
  /** Breaks senders: the platform rejects what it accepted before. */
  STRICTER,
  /** Breaks receivers: they did not have to expect the value. */
  LOOSER,
  /** Breaks nobody. */
  COMPATIBLE,
  /** Changes only the evidence. */
  EVIDENCE;

  /** Returns the impact on programs that exchange the value in a direction. */
  ChangeImpact impact(Direction direction) {
    return switch (this) {
      case BREAKING -> ChangeImpact.BREAKING;
      case STRICTER -> direction.isSent() ? ChangeImpact.BREAKING : ChangeImpact.COMPATIBLE;
      case LOOSER -> direction.isReceived() ? ChangeImpact.BREAKING : ChangeImpact.COMPATIBLE;
      case COMPATIBLE -> ChangeImpact.COMPATIBLE;
      case EVIDENCE -> ChangeImpact.EVIDENCE;
    };
  }
}
