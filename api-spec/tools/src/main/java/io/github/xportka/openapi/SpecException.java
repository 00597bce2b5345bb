package io.github.xportka.openapi;

import org.jspecify.annotations.Nullable;

/** The spec is broken: says in which file, at which JSON pointer, and what to do about it. */
public final class SpecException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Finding finding;

  SpecException(Finding finding) {
    this(finding, null);
  }

  SpecException(Finding finding, @Nullable Throwable cause) {
    super(finding.toString(), cause);
    this.finding = finding;
  }

  /**
   * What is broken.
   *
   * @return the place, the problem and the remedy
   */
  public Finding finding() {
    return finding;
  }
}
