package io.github.xportka.openapi.model;

import org.jspecify.annotations.Nullable;

/** Failure to read a document: a file is missing, is not valid YAML, or has a broken reference. */
public final class InvalidDocumentException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Violation violation;

  /**
   * Creates an exception without a cause.
   *
   * @param violation the position, the problem and the remedy
   */
  public InvalidDocumentException(Violation violation) {
    this(violation, null);
  }

  /**
   * Creates an exception with a cause.
   *
   * @param violation the position, the problem and the remedy
   * @param cause the cause, or null
   */
  public InvalidDocumentException(Violation violation, @Nullable Throwable cause) {
    super(violation.toString(), cause);
    this.violation = violation;
  }

  /** Returns the position, the problem and the remedy. */
  public Violation violation() {
    return violation;
  }
}
