package io.github.xportka.openapi.change;

import java.util.Locale;

/**
 * Difference between the baseline and the current contract.
 *
 * @param kind the kind of the subject
 * @param name the name of the subject
 * @param usage where the subject is used, or empty
 * @param text the place within the subject and the difference
 * @param impact the impact on programs
 */
record Change(Kind kind, String name, String usage, String text, ChangeImpact impact) {
  /** Kinds of subjects, in the order of a report. */
  enum Kind {
    /** The document as a whole. */
    DOCUMENT,
    /** An operation, by its id. */
    OPERATION,
    /** A pushed message, by its type. */
    MESSAGE,
    /** A named schema. */
    SCHEMA,
    /** A security scheme. */
    SCHEME;

    /** Returns the name in lower case. */
    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  boolean isBreaking() {
    return impact == ChangeImpact.BREAKING;
  }

  /** Returns the usage with a space before it, or an empty text. */
  String usageInParentheses() {
    return usage.isEmpty() ? "" : " (" + usage + ")";
  }

  /** Returns the change on one line, as an allow-list repeats it. */
  @Override
  public String toString() {
    return kind.key() + " " + name + ": " + text;
  }
}
