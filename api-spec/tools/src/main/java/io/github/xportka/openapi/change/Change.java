package io.github.xportka.openapi.change;

/**
 * Difference between the baseline and the current contract.
 *
 * @param subject the subject
 * @param usage where the subject is used, or empty
 * @param text the place within the subject and the difference, as an allow-list repeats them
 * @param impact the impact on programs
 */
record Change(ChangeSubject subject, String usage, String text, ChangeImpact impact) {
  /** Returns the change on one line. */
  @Override
  public String toString() {
    return subject + (usage.isEmpty() ? "" : " (" + usage + ")") + ": " + text;
  }
}
