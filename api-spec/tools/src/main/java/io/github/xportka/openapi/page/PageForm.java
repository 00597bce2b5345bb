package io.github.xportka.openapi.page;

/** Form in which a documentation page was saved. */
public enum PageForm {
  /** Markdown of the publishing system, with an OpenAPI document in a code block. */
  MARKDOWN("Markdown"),
  /** OpenAPI document in YAML or JSON. */
  OPENAPI("OpenAPI document"),
  /** Text that was copied from a browser. */
  TEXT("pasted text");

  private final String label;

  PageForm(String label) {
    this.label = label;
  }

  /**
   * Returns the name of the form for messages.
   *
   * @return a noun phrase
   */
  public String label() {
    return label;
  }

  /** Tells whether a page in this form contains all statements of the publishing system. */
  boolean isComplete() {
    return this != TEXT;
  }
}
