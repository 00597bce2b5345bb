package io.github.xportka.openapi.model;

/** Failure to read a document: a file is missing, is not valid YAML, or has a broken reference. */
public final class InvalidDocumentException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  // Exceptions are serializable, but violations are not.
  private final transient Violation violation;

  /**
   * Creates an exception.
   *
   * @param violation the position, the problem and the remedy
   */
  public InvalidDocumentException(Violation violation) {
    super(violation.toString());
    this.violation = violation;
  }

  /** Returns the position, the problem and the remedy. */
  public Violation violation() {
    return violation;
  }
}
