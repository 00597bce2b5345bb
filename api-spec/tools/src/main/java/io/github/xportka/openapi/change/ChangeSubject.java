package io.github.xportka.openapi.change;

import java.util.Locale;

/**
 * Subject of a change.
 *
 * @param kind the kind of the subject
 * @param name the name in the baseline, or the name of a new subject
 */
record ChangeSubject(Kind kind, String name) {
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

    /** Returns the key of the kind in an allow-list. */
    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Returns kind and name. */
  @Override
  public String toString() {
    return kind.key() + " " + name;
  }
}
