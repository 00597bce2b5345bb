package io.github.xportka.openapi.change;

import java.util.Locale;

/**
 * What a change is about.
 *
 * @param kind what it is
 * @param name its name, the one before the change
 */
public record Subject(Kind kind, String name) {
  /** The kinds of things that change, in the order of a report. */
  public enum Kind {
    /** The spec as a whole. */
    DOCUMENT,
    /** An operation, by its id. */
    OPERATION,
    /** A pushed message, by its type. */
    MESSAGE,
    /** A schema, by its name. */
    SCHEMA,
    /** A security scheme, by its name. */
    SCHEME;

    /**
     * The kind as an allow-list writes it.
     *
     * @return the kind in small letters
     */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Kind and name. */
  @Override
  public String toString() {
    return kind.word() + " " + name;
  }
}
