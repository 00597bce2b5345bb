package io.github.xportka.openapi.change;

/**
 * One difference between the contract that was kept and today's.
 *
 * @param subject what changed
 * @param context where the subject is used, or empty
 * @param text the place within the subject and what happened there, as an allow-list repeats it
 * @param effect what it does
 */
public record Change(Subject subject, String context, String text, Effect effect) {
  /** The change on one line. */
  @Override
  public String toString() {
    return subject + (context.isEmpty() ? "" : " (" + context + ")") + ": " + text;
  }
}
