package io.github.xportka.openapi.change;

/** Effect of a difference on programs, which can depend on whether they send or receive a value. */
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

  /** Returns the impact on the programs that use the value. */
  ChangeImpact impact(SchemaUsage usage) {
    return switch (this) {
      case BREAKING -> ChangeImpact.BREAKING;
      case STRICTER -> usage.isSent() ? ChangeImpact.BREAKING : ChangeImpact.COMPATIBLE;
      case LOOSER -> usage.isReceived() ? ChangeImpact.BREAKING : ChangeImpact.COMPATIBLE;
      case COMPATIBLE -> ChangeImpact.COMPATIBLE;
      case EVIDENCE -> ChangeImpact.EVIDENCE;
    };
  }
}
